#!/usr/bin/env python3
"""Prints each change of a speech, and resumes where it was after any break. Needs nothing but Python."""
import http.client
import json
import sys
import time
import urllib.request

url = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080/api/stream?view=summary"
last_id, wait = None, 3.0

while True:
    request = urllib.request.Request(url, headers={"Accept": "text/event-stream"})
    if last_id:
        request.add_header("Last-Event-ID", last_id)
    try:
        # The stream gives a sign of life every 15 seconds: after a minute of silence the connection is dead.
        with urllib.request.urlopen(request, timeout=60) as stream:
            event, data, read_id = "message", "", last_id
            for line in (raw.decode("utf-8").rstrip("\r\n") for raw in stream):
                field, _, value = line.partition(": ")
                if field == "id":
                    read_id = value
                elif field == "retry":
                    wait = int(value) / 1000
                elif field == "event":
                    event = value
                elif field == "data":
                    data = value
                elif not line:  # the end of an event: what broke off before it comes again
                    if event == "gap":  # what cannot be served is told, never passed over
                        print("gap:", data, file=sys.stderr)
                    elif data and event != "live":
                        speech = json.loads(data)
                        print(speech["position"], event, speech["title"], sep="\t", flush=True)
                    event, data, last_id = "message", "", read_id
    except (OSError, http.client.HTTPException) as broken:
        print(f"{broken}; again in {wait:.0f} s", file=sys.stderr)
    time.sleep(wait)
