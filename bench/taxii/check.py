"""Pages through a collection while a writer adds to it, over HTTP, and counts what is lost or doubled.

    check.py URL COLLECTION USER:PASSWORD SECONDS

The collection is one that the user may read and write, e.g. of a trial (--load). Two readers page by next, one by added_after alone.
"""
import base64
import json
import sys
import threading
import time
import urllib.parse
import urllib.request
import uuid

URL, COLLECTION, LOGIN, SECONDS = sys.argv[1], sys.argv[2], sys.argv[3], min(60, int(sys.argv[4]))
TYPE = "application/taxii+json;version=2.1"
HEADERS = {"Authorization": "Basic " + base64.b64encode(LOGIN.encode()).decode(), "Accept": TYPE, "Content-Type": TYPE}
OBJECTS = URL + COLLECTION + "objects/"
written = []
done = threading.Event()


def ask(url, body=None):
    request = urllib.request.Request(url, data=body, headers=HEADERS)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer), answer.headers


def write():
    end = time.monotonic() + SECONDS
    number = 0
    while time.monotonic() < end:
        batch = []
        for _ in range(20):
            moment = "2026-01-01T00:00:00Z"
            batch.append({"type": "note", "spec_version": "2.1", "id": "note--%s" % uuid.UUID(int=number << 64 | 1 << 63),
                          "created": moment, "modified": moment, "content": "note %d" % number})
            number += 1
        ask(OBJECTS, json.dumps({"objects": batch}).encode())
        written.extend(one["id"] for one in batch)
        time.sleep(0.05)
    done.set()


def read(by_time, read_ids):
    where = ""
    while True:
        finished = done.is_set()
        page, headers = ask(OBJECTS + "?match[type]=note&limit=13" + where)
        read_ids.extend(one["id"] for one in page.get("objects", []))
        last = headers.get("X-TAXII-Date-Added-Last")
        if page.get("next") and not by_time:
            where = "&next=" + page["next"]
        elif last:
            where = "&added_after=" + urllib.parse.quote(last)
        if finished and not page.get("more"):
            return


readers = [(False, []), (True, []), (False, [])]
threads = [threading.Thread(target=write)] + [threading.Thread(target=read, args=reader) for reader in readers]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for by_time, ids in readers:
    print("%-14s read %d of %d, lost %d, doubled %d" % (
        "by added_after" if by_time else "by next", len(ids), len(written), len(set(written) - set(ids)), len(ids) - len(set(ids))))
