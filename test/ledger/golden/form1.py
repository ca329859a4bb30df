"""Makes form1.json: canonical form 1 written a second time, in another language, with nothing of ours.

The form is frozen (decisions/0007): `python3 test/ledger/golden/form1.py | diff - test/ledger/golden/form1.json` says nothing.
A changed leaf would be another form, with another number, another program and a page in decisions/.
The same book stands there twice, hashed with SHA-256 and with SM3 (GB/T 32905; Python takes it from OpenSSL).
"""
import hashlib
import json
import sys

HEADER = {
    "form": 1, "hash": "sha-256", "book": "golden", "title": "样例台账", "district": "青禾区",
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
PROMISE = {
    "id": "p1.c01", "programme": "pr1", "point": None, "line": "general", "measureId": None, "words": "建厂两座",
    "quote": {**NOWHERE, "end": 4}, "kind": "quantity", "force": "plain", "action": "建", "object": "厂", "measure": "座数",
    "target": {"measure": "座数", "comparator": "=", "value": "2", "unit": "座"}, "reference": None,
    "deadline": {"on": "2024-12-31", "bound": "by", "basis": "inherited", "words": ""},
    "organisations": [{"name": "住建局", "role": "lead"}], "places": ["青岭"], "owner": {"leaderPost": None, "units": []},
    "doubts": [{"id": "d1", "code": "scope", "span": NOWHERE, "preferred": "s1", "chosen": None, "senses": [
        {"id": "s1", "zh": "本年开工", "en": "started this year"},
        {"id": "s2", "zh": "本年建成", "en": "finished this year", "target": None}]}],
    "waypoints": [{"id": "w1", "title": "开工", "due": "2024-06-30", "expected": None}], "optional": False,
}
SECOND = {**PLAN, "id": "p2", "year": 2025, "statement": {**PLAN["statement"], "sha256": "1" * 64}}
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
    # A plan with a promise; its split into concrete items; a later plan that takes one up and lets one fall.
    {"act": "adopt", "plan": {**PLAN, "commitments": [PROMISE]}},
    {"act": "adopt", "why": {"text": "分解到村"}, "plan": {**PLAN, "commitments": [
        {**PROMISE, "id": "p1.c01-1", "doubts": [], "from": [{"commitment": "p1.c01", "as": "part"}]},
        {**PROMISE, "id": "p1.c01-2", "doubts": [], "from": [{"commitment": "p1.c01", "as": "part"}]}]}},
    {"act": "adopt", "why": {"text": "条件变化"}, "plan": {**SECOND, "drops": ["p1.c01-2"], "commitments": [
        {**PROMISE, "id": "p2.c01", "doubts": [], "from": [{"commitment": "p1.c01", "as": "successor"},
                                                          {"commitment": "p1.c01-1", "as": "successor"}]}]}},
]
# Places whose words are erased later: the leaf, its hash and the root stay, the words and the salt go.
ERASED = {2: ["/facts/contact"], 3: ["/evidence/0/name"], 9: ["/why"]}


def canonical(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def digest(data):
    return hashlib.new(HASH.replace("-", ""), data).digest()


def seal(value, path, asides):
    if isinstance(value, list):
        return [seal(inner, f"{path}/{i}", asides) for i, inner in enumerate(value)]
    if not isinstance(value, dict):
        return value
    if list(value) == ["text"]:
        salt = bytes([len(SALTS) + 1]) * 16
        SALTS.append(salt.hex())
        asides.append({"path": path, "salt": salt.hex(), "text": value["text"]})
        return {"sealed": digest(salt + value["text"].encode()).hex()}
    step = lambda key: key.replace("~", "~0").replace("/", "~1")
    keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
    return {key: seal(value[key], f"{path}/{step(key)}", asides) for key in keys}


def root(hashes):
    if len(hashes) == 1:
        return hashes[0]
    left = 1
    while left * 2 < len(hashes):
        left *= 2
    return digest(b"\x01" + root(hashes[:left]) + root(hashes[left:]))


def without(entry, places):
    copy = json.loads(json.dumps(entry))
    for place in places:
        inner = copy
        for step in place.split("/")[1:]:
            inner = inner[int(step)] if isinstance(inner, list) else inner[step]
        inner["text"] = None
    return copy


def book():
    header = {**HEADER, "hash": HASH}
    hashes = [digest(b"\x00" + canonical(header).encode())]
    rows = []
    for number, act in enumerate(ACTS, 1):
        entry = {**COMMON, **act, "seq": number, "recordedAt": f"2024-03-01T0{number}:00:00.000Z"}
        asides = []
        leaf = canonical(seal(entry, "", asides))
        hashes.append(digest(b"\x00" + leaf.encode()))
        places = ERASED.get(number, [])
        row = {"entry": entry, "asides": asides, "leaf": leaf, "leafHash": hashes[-1].hex(), "root": root(hashes).hex()}
        rows.append({**row, "erased": places, "entryErased": without(entry, places)} if places else row)
    return {"header": header, "headerLeaf": canonical(header), "headerHash": hashes[0].hex(), "salts": SALTS, "rows": rows}


books = []
for HASH in ("sha-256", "sm3"):
    SALTS = []
    books.append(book())
json.dump(books, sys.stdout, ensure_ascii=False, indent=1)
print()
