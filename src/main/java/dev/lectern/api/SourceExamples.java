package dev.lectern.api;

/** Answers about sources as the API's description shows them. */
final class SourceExamples {

    private static final String SHORT = """
            "id": "harbour-office",
            "publisher": "Harbour Office of Port Example",
            "state": "failing",
            "lastCheck": "2026-11-25T09:40:12Z",
            "nextCheck": "2026-11-25T10:20:31Z",
            "lastNewPage": "2026-11-24T15:02:40Z",
            "interval": 2419,
            "intervalReason": "after a failure, and twice as long after each further one",
            "consecutiveFailures": 3,
            "failureReason": "https://harbour.example/news answered 503.",
            "pagesSeen": 1204,
            "newToday": 0,
            "newLast30Days": 61,
            "published": 1198,
            "speeches": 377,
            "notSpeeches": 819,
            "rejected": 2,
            "pagesFailing": 5,
            "pagesBlocked": 0,
            "countedAt": "2026-11-25T09:41:00Z",
            "traffic": {
              "today": {"requests": 61, "notModified": 48, "unchanged": 4, "published": 0, "failed": 3, "blocked": 0, "bytes": 310226,
                        "notModifiedShare": 0.787},
              "sinceYesterday": {"requests": 213, "notModified": 160, "unchanged": 19, "published": 4, "failed": 3, "blocked": 0,
                        "bytes": 1822710, "notModifiedShare": 0.751},
              "last30Days": {"requests": 5120, "notModified": 4011, "unchanged": 402, "published": 66, "failed": 17, "blocked": 0,
                        "bytes": 40112870, "notModifiedShare": 0.783}
            },
            "lost": [{
              "field": "place", "since": "2026-11-24", "before": {"filled": 196, "of": 200}, "now": {"filled": 0, "of": 8},
              "sentence": "The place was there in 98 % of 200 speeches, in none of 8 since Tuesday, 24 November 2026."
            }],
            "institution": "ministry",
            "country": "JM",
            "language": "en",
            "attribution": null,
            "verified": "2026-06-03",
            "origin": "harbour.yaml"
            """;

    static final String LIST = "{\"items\": [{" + SHORT + "}], \"invalid\": []}";

    static final String DETAIL = "{" + SHORT + """
            , "discoveries": [{
              "address": "https://harbour.example/news", "kind": "listing", "state": "failing", "looking": false,
              "lastCheck": "2026-11-25T09:40:12Z", "nextCheck": "2026-11-25T10:20:31Z", "lastNewPage": "2026-11-24T15:02:40Z",
              "interval": 2419, "intervalReason": "after a failure, and twice as long after each further one",
              "failures": 3, "failureReason": "https://harbour.example/news answered 503.", "links": 20, "robots": "allowed"
            }],
            "failures": [{
              "url": "https://harbour.example/news/412", "at": "2026-11-25T08:12:01Z", "status": 503,
              "reason": "https://harbour.example/news/412 answered 503.", "failures": 2, "nextCheck": "2026-11-25T08:32:11Z"
            }],
            "archives": [{
              "path": "/archive/2019.warc.gz", "size": 912680550, "read": 401012237, "records": 41277, "pages": 39020,
              "skipped": 2251, "broken": 6, "problem": "At byte 2211973: the record has no end.", "recordsPerSecond": 812.4,
              "left": 64, "modified": "2026-11-20T00:00:00Z", "finished": false
            }],
            "readings": [{
              "day": "2026-11-25", "pages": 9, "words": 9120,
              "filled": {"speech": 8, "title": 8, "speakers": 8, "spokenOn": 8, "place": 0, "language": 8, "turnSpeakers": 7, "text": 8}
            }],
            "days": [{
              "day": "2026-11-25",
              "traffic": {"requests": 61, "notModified": 48, "unchanged": 4, "published": 0, "failed": 3, "blocked": 0, "bytes": 310226,
                          "notModifiedShare": 0.787}
            }],
            "samples": {"count": 2, "run": "/api/sources/harbour-office/samples"}
            }""";

    private SourceExamples() {}
}
