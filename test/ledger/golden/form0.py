"""Makes form0.json: canonical form 0 written a second time, in another language, with nothing of ours.

Run `python3 test/ledger/golden/form0.py > test/ledger/golden/form0.json` after a decided change of the form;
such a change needs a new page in decisions/.
"""
import hashlib
import json
import sys

HEADER = {
    "form": 0, "hash": "sha-256", "book": "golden", "title": "样例台账", "district": "青禾区",
    "zone": "Asia/Shanghai", "simulated": True, "openedAt": "2024-01-05T00:00:00.000Z",
}
NOWHERE = {"start": 0, "end": 3, "source": {"kind": "raw", "start": 0, "end": 3}}
COMMON = {"effectiveOn": "2024-02-20", "by": "a1", "unit": "工信局", "evidence": []}
PLAN = {
    "id": "p1", "title": "样例规划", "place": "青禾区", "year": 2024, "publishedOn": None,
    "statement": {"title": "样例规划", "text": "建厂两座。", "repairs": [], "sha256": "0" * 64,
                  "mediaType": "text/plain", "origin": ""},
    "programmes": [{"id": "pr1", "title": "工业", "span": NOWHERE, "points": []}], "shortfalls": [], "commitments": [],
}
ACTS = [
    {"act": "adopt", "plan": PLAN},
    {"act": "write", "register": "projects", "schema": 1, "item": "i-1", "stage": "signed",
     "facts": {"name": "青岭水厂", "invested": "12.5", "open": True, "closed": None,
               "contact": {"text": "王某"}, "a/b~c": {"text": "\"引号\"\n\u2028换行 😀"}}},
    {"act": "attest", "entry": 2, "level": 2, "finding": "confirmed", "note": {"text": ""},
     "evidence": [{"sha256": "ab" * 32, "size": 1024, "mediaType": "image/jpeg", "name": {"text": "现场.jpg"}}]},
    {"act": "revise", "subject": {"kind": "commitment", "id": "p1.c01"}, "kind": "decision",
     "change": {"deadline": {"on": "2024-12-31", "bound": "by", "basis": "clause", "words": "年底前"}, "target": None},
     "why": {"text": "会议决定"}, "authority": {"title": "会议纪要", "number": "〔2024〕3号", "on": "2024-02-19"}},
    {"act": "strike", "entry": 2, "why": {"text": "误录"}},
    {"act": "issue", "document": "bulletin", "asOf": {"on": "2024-02-29", "known": 5}, "sha256": "cd" * 32,
     "said": [{"commitment": "p1.c01", "light": "amber", "word": "behind", "reason": "chance-middling",
               "reported": "1", "proven": "0", "unit": "座", "chance": "0.6123", "method": "gamma-poisson",
               "ruleVersion": "1"}]},
]


def canonical(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def sha256(data):
    return hashlib.sha256(data).digest()


def seal(value, path, asides):
    if isinstance(value, list):
        return [seal(inner, f"{path}/{i}", asides) for i, inner in enumerate(value)]
    if not isinstance(value, dict):
        return value
    if list(value) == ["text"]:
        salt = bytes([len(SALTS) + 1]) * 16
        SALTS.append(salt.hex())
        asides.append({"path": path, "salt": salt.hex(), "text": value["text"]})
        return {"sealed": sha256(salt + value["text"].encode()).hex()}
    step = lambda key: key.replace("~", "~0").replace("/", "~1")
    keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
    return {key: seal(value[key], f"{path}/{step(key)}", asides) for key in keys}


def root(hashes):
    if len(hashes) == 1:
        return hashes[0]
    left = 1
    while left * 2 < len(hashes):
        left *= 2
    return sha256(b"\x01" + root(hashes[:left]) + root(hashes[left:]))


SALTS = []
hashes = [sha256(b"\x00" + canonical(HEADER).encode())]
rows = []
for number, act in enumerate(ACTS, 1):
    entry = {**COMMON, **act, "seq": number, "recordedAt": f"2024-03-01T0{number}:00:00.000Z"}
    asides = []
    leaf = canonical(seal(entry, "", asides))
    hashes.append(sha256(b"\x00" + leaf.encode()))
    rows.append({"entry": entry, "asides": asides, "leaf": leaf, "leafHash": hashes[-1].hex(), "root": root(hashes).hex()})
golden = {"header": HEADER, "headerLeaf": canonical(HEADER), "headerHash": hashes[0].hex(), "salts": SALTS, "rows": rows}
json.dump(golden, sys.stdout, ensure_ascii=False, indent=1)
print()
