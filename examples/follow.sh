#!/bin/sh
# Prints each change of a speech as a line of JSON, and resumes where it was, after a break and after its own restart.
# follow.sh [address] [file that keeps the position]
url=${1:-http://localhost:8080/api/stream?view=summary}
kept=${2:-position.txt}
wait=$kept.wait # how long, in seconds, the server asks to stay away after a break

while :; do
  id=$(cat "$kept" 2>/dev/null)
  # A sign of life comes every 15 seconds: a minute with less than a byte a second is a dead connection.
  curl -sSN --speed-limit 1 --speed-time 60 ${id:+-H "Last-Event-ID: $id"} "$url" |
    while IFS= read -r line; do
      case $line in
        'id: '*) id=${line#id: } ;;
        'event: '*) event=${line#event: } ;;
        'data: '*) data=${line#data: } ;;
        'retry: '*) echo $((${line#retry: } / 1000 + 1)) > "$wait" ;;
        '') # the end of an event: what broke off before it comes again
          case $event in
            '' | live) ;;
            gap) printf 'gap: %s\n' "$data" >&2 ;;
            *) printf '%s\n' "$data" ;;
          esac
          event=
          # Moved into place, as a file half written would be no position.
          [ -n "$id" ] && printf '%s\n' "$id" > "$kept.new" && mv "$kept.new" "$kept" ;;
      esac
    done
  sleep "$(cat "$wait" 2>/dev/null || echo 3)"
done
