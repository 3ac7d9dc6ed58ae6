"""Checks a published history by src/revisions/README.md: python3 check_history.py FOLDER [FOLDER…]"""
import datetime, hashlib, json, os, re, sys
FIELDS = """section headline standfirst author author.url source source.url source.date published
lead.image lead.label lead.caption lead.credit lead.alt lead.phone lead.copyright lead.license
live comments language timeZone text""".split()
NOTED = ["update", "correction", "clarification"]
KINDS = [*NOTED, "first", "minor", "redaction"]
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+](0\d|1[0-3]):[0-5]\d|[+]14:00|-(0\d|1[01]):[0-5]\d|-12:00)"
sha256 = lambda text: hashlib.sha256(text.encode()).hexdigest()
write = lambda value: json.dumps(value, ensure_ascii=False, indent=2) + "\n"
def need(condition, complaint):
    if not condition:
        raise ValueError(complaint)
def digits(value, count):
    need(isinstance(value, str) and re.fullmatch(r"[0-9a-f]{%d}" % count, value), f"{value!r} is not {count} digits")
    return value
def moment(at):
    need(re.fullmatch(TIME, at), f"{at!r} is not a time")
    datetime.datetime.fromisoformat(at[:16])  # raises ValueError where there is no such day or time
    return at

def words(of, hashes):
    """Words in their one form, and their hash, which is added to `hashes` as (hash, whether removed)."""
    if "hash" in of:
        hashes.append((digits(of["hash"], 64), True))
        return {"hash": of["hash"]}
    hashes.append((sha256(digits(of["salt"], 32) + "\n" + of["text"]), False))
    return {"salt": of["salt"], "text": of["text"]}

def read(folder, name):
    raw = open(os.path.join(folder, name), "rb").read().decode()
    found, hashes = json.loads(raw), []
    need(type(found["number"]) is int and found["number"] > 0, "its number is not a number from 1")
    need(found["kind"] in KINDS and (found["previous"] is None or digits(found["previous"], 64)), "no such kind")
    form = {"number": found["number"], "previous": found["previous"], "at": moment(found["at"]), "kind": found["kind"]}
    if "note" in found:
        form["note"] = words(found["note"], hashes)
    if "earlier" in found:
        need(all(one["kind"] in NOTED for one in found["earlier"]), "a note has no such kind")
        form["earlier"] = [{"at": moment(one["at"]), "kind": one["kind"], **words(one, hashes)} for one in found["earlier"]]
    if "redacts" in found:
        form["redacts"] = [digits(one, 64) for one in found["redacts"]]
    form.update({key: digits(found[key], 64) for key in ("page", "convertedFrom") if key in found})
    need(all(one["of"] in FIELDS for one in found["blocks"]), "a block is of no known field")
    form["blocks"] = [{"of": one["of"], **words(one, hashes)} for one in found["blocks"]]
    need(write(form) == raw, "it is not written in the one form")
    left = iter(hashes)
    hide = lambda one: {**{k: v for k, v in one.items() if k in ("of", "at", "kind")}, "hash": next(left)[0]}
    hidden = {"note": hide, "earlier": lambda all: [hide(one) for one in all], "blocks": lambda all: [hide(one) for one in all]}
    fingerprint = sha256(write({k: hidden.get(k, lambda same: same)(v) for k, v in form.items()}))
    need(name == f"{form['number']:04}-{fingerprint[:12]}.json", f"its fingerprint is {fingerprint}")
    return form, fingerprint, hashes

def check(folder):
    names = sorted((n for n in os.listdir(folder) if n.endswith(".json") and n != "history.json"), key=lambda n: (len(n), n))
    history, entries, before = [], [], None
    for number, name in enumerate(names, 1):
        try:
            form, fingerprint, hashes = read(folder, name)
            need((form["number"], form["previous"]) == (number, before), f"it does not follow revision {number - 1}")
        except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
            return f"{name}: {error!r}"
        note = {"note": form["note"].get("text")} if "note" in form else {}
        entries.append({**{k: form[k] for k in ("number", "at", "kind")}, **note, "file": name, "hash": fingerprint, "previous": before})
        history.append((name, hashes, form.get("redacts", [])))
        before = fingerprint
    removed = set()
    for name, hashes, redacts in reversed(history):
        for digest, gone in hashes:
            if gone != (digest in removed):
                return f"{name}: words of hash {digest} are " + ("missing, but not redacted" if gone else "here, but redacted")
        removed.update(redacts)
    listed = os.path.join(folder, "history.json")
    if not os.path.exists(listed) or open(listed, "rb").read() != write({"revisions": entries}).encode():
        return "history.json: it does not list these revisions as they are"

if __name__ == "__main__":
    faults = [check(folder) for folder in sys.argv[1:]]
    print(*(f"{folder}: {fault or 'right'}" for folder, fault in zip(sys.argv[1:], faults)), sep="\n")
    sys.exit(1 if any(faults) or not faults else 0)
