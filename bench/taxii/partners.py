"""Makes a case with releases to many partners and its users file, and after the server runs, tells the load script whom to ask as.

    partners.py make FOLDER PARTNERS OBJECTS      # a case under FOLDER, and FOLDER/users.toml
    partners.py ask URL PARTNERS FILE             # logs each in once; FILE gets a collection and an authorization a line
"""
import base64
import json
import os
import random
import sys
import urllib.request
import uuid

TYPE = "application/taxii+json;version=2.1"


def make(folder, partners, objects):
    numbers = random.Random(1)
    with_time = "2026-01-01T00:00:00.000Z"
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "users.toml"), "w") as users:
        for partner in range(partners):
            users.write('p%03d = ["p%03d", "{plain}secret-%03d"]\n' % (partner, partner, partner))
            release = os.path.join(folder, "case/share/releases/p%03d/0001" % partner)
            os.makedirs(release, exist_ok=True)
            with open(os.path.join(release, "bundle.json"), "w") as bundle:
                bundle.write('{"type":"bundle","id":"bundle--%s","objects":[' % uuid.UUID(int=numbers.getrandbits(128)))
                for index in range(objects):
                    bundle.write("," if index else "")
                    bundle.write(json.dumps({
                        "type": "indicator", "spec_version": "2.1",
                        "id": "indicator--%s" % uuid.UUID(int=numbers.getrandbits(128)),
                        "created": with_time, "modified": with_time, "valid_from": with_time,
                        "name": "Account %d" % index, "pattern_type": "stix",
                        "pattern": "[x:value = '%032x']" % numbers.getrandbits(128), "description": "x" * 200}))
                bundle.write("]}")


def ask(url, partners, file):
    with open(file, "w") as out:
        for partner in range(partners):
            basic = base64.b64encode(b"p%03d:secret-%03d" % (partner, partner)).decode()
            headers = {"Authorization": "Basic " + basic, "Accept": TYPE}
            request = urllib.request.Request(url + "/releases/collections/", headers=headers)
            with urllib.request.urlopen(request) as answer:
                readable = [c for c in json.load(answer)["collections"] if c["can_read"]]
            out.write(readable[0]["id"] + " " + basic + "\n")
    request = urllib.request.Request(
        url + "/releases/collections/" + readable[0]["id"] + "/objects/?limit=1", headers=headers)
    with urllib.request.urlopen(request) as answer:
        print(json.load(answer)["next"].split("-")[1])


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    else:
        ask(sys.argv[2], int(sys.argv[3]), sys.argv[4])
