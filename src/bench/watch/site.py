"""Writes a site: listings that lead to each other, and pages of about 20 KB each, all different."""
import os
import sys

folder, pages, per_list, base = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
os.makedirs(os.path.join(folder, "p"), exist_ok=True)
TEXT = "<p>We thank all of our friends for what they say of the ferry, and for the winter they waited, %d times.</p>\n"
MENU = "".join('<li><a href="%s/menu/%d.html">Menu %d</a></li>' % (base, i, i) for i in range(60))
lists = (pages + per_list - 1) // per_list

for i in range(pages):
    with open(os.path.join(folder, "p", "remarks-on-the-ferry-%d.html" % i), "w") as out:
        out.write("<!doctype html><title>Remarks on the ferry, %d</title><nav><ul>%s</ul></nav><main><h1>Remarks %d</h1>" % (i, MENU, i))
        out.write("".join(TEXT % (i * 1000 + n) for n in range(130)))
        out.write("</main>")

for page in range(1, lists + 1):
    with open(os.path.join(folder, "%d.html" % page), "w") as out:
        out.write("<!doctype html><title>Speeches</title><main><ul>")
        for i in range((page - 1) * per_list, min(page * per_list, pages)):
            out.write('<li><a href="%s/p/remarks-on-the-ferry-%d.html">Remarks on the ferry, number %d</a></li>' % (base, i, i))
        out.write("</ul>")
        if page < lists:
            out.write('<a rel="next" href="%s/%d.html">Next</a>' % (base, page + 1))
        out.write("</main>")
