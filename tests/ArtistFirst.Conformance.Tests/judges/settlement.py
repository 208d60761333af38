"""A second settlement, with fractions alone, written from docs/guide/settlement.md and docs/spec: one JSON request a line in, one answer a line out.

{"entries": [...], "periods": [{"card", "income", "fx", "subscribers", "to", "register"}]} in;
[{"payees": {id: [earned, paid, carried]}, "suspense": {id: units}, "pools": units, "adjusted": units}] out.
"""
import json
import math
import sys
from datetime import datetime, timezone
from fractions import Fraction

PERSONAL = {"voice.clone": "voice", "voice.render": "voice", "likeness.name": "artist"}
NO_MASTER = {"generate.cover", "generate.interpolation", "generate.lyrics", "likeness.name"}
NO_WORK = {"likeness.name", "analyze.recommend", "analyze.identify"}
USES = ("train.generative train.finetune train.analysis index.embed condition.reference transform.stems transform.remix generate.cover generate.sample "
        "generate.interpolation generate.lyrics voice.clone voice.render likeness.name analyze.recommend analyze.identify").split()
REASONS = {"unknown-recording": "UnknownRecording", "unknown-work": "UnknownWork", "unclaimed": "Unclaimed", "incomplete": "Incomplete", "unknown-share": "UnknownShare",
           "disputed": "Disputed", "territories-differ": "TerritoriesDiffer", "unattributed": "Unattributed", "no-use": "NoUse"}
WHOLE = 10 ** 9


def share(text):
    if text is None or text == "unknown":
        return None
    return Fraction(text) if "/" in text else Fraction(text) / 100


def instant(text):
    """Ticks of 100 ns, so that nothing is rounded."""
    if text is None:
        return None
    head, _, part = text.rstrip("Z").partition(".")
    seconds = int(datetime.fromisoformat(head).replace(tzinfo=timezone.utc).timestamp())
    return seconds * 10 ** 7 + int((part or "0").ljust(7, "0"))


def units(text, digits):
    return int(Fraction(text) * 10 ** digits)


def standing(events, counting):
    """The entry by which an operation counts; None where it does not."""
    if any(e["kind"] == "corrected" for e in events):
        return None
    if counting == "deliveries":
        return next((e for e in events if e["kind"] == "delivered"), None)
    authorized = failed = delivered = False
    since = None
    for e in events:
        if e["kind"] == "authorized":
            authorized = True
        elif e["kind"] == "failed" and not delivered:
            failed, since = True, None
        elif e["kind"] in ("started", "delivered"):
            failed = False
            delivered = delivered or e["kind"] == "delivered"
        if since is None and authorized and not failed:
            since = e
    return since


class Register:
    def __init__(self, document, known_at):
        self.known_at = known_at
        self.works = {w["iswc"]: w for w in document.get("works", [])}
        self.recordings = {r["isrc"]: r for r in document.get("recordings", [])}
        self.as_of = instant(document["asOf"])

    def claims(self, isrc):
        recording = self.recordings[isrc]
        found = list(recording.get("claims", []))
        for work in recording.get("works", []):
            found += self.works.get(work, {}).get("claims", [])
        return found

    def epoch(self, isrc, at, work):
        if isrc not in self.recordings:
            return 0, at
        stated = self.works.get(work, {}).get("claims", []) if work else []
        bounds = sorted({instant(c[k]) for c in self.claims(isrc) + stated if self.is_known(c) for k in ("from", "until") if c.get(k)})
        number = sum(1 for b in bounds if b <= at)
        return number, at

    def is_known(self, claim):
        return not (claim.get("recordedAt") and instant(claim["recordedAt"]) > self.known_at) and not (claim.get("retractedAt") and instant(claim["retractedAt"]) <= self.known_at)

    def split_one(self, claims, side, place, at):
        def inside(claim):
            listed = claim.get("territories", ["*"])
            return ("-" + place not in listed) if listed[0] == "*" else place in listed
        held = [c for c in claims if c.get("side", "work") == side and inside(c)
                and not (c.get("from") and at < instant(c["from"])) and not (c.get("until") and at >= instant(c["until"])) and self.is_known(c)]
        if not held:
            return {}, Fraction(1), "unclaimed"
        parts = [(c["party"], share(c.get("share"))) for c in held]
        unknown = any(p is None for _, p in parts)
        total = sum((p for _, p in parts if p is not None), Fraction(0))
        if side in ("voice", "artist") and unknown and len(parts) == 1:
            return {parts[0][0]: Fraction(1)}, Fraction(0), None
        if total > 1 or (total == 1 and unknown):
            return {}, Fraction(1), "disputed"
        known = {}
        for party, part in parts:
            if part:
                known[party] = known.get(party, Fraction(0)) + part
        return known, 1 - total, None if total == 1 else ("unknown-share" if unknown else "incomplete")

    def split_claims(self, claims, side, territory, at):
        if territory != "Worldwide":
            return self.split_one(claims, side, territory, at)
        places = {code.lstrip("-") for c in claims for code in c.get("territories", ["*"]) if code != "*"} | {"??"}
        splits = [self.split_one(claims, side, place, at) for place in sorted(places)]
        return splits[0] if all(s == splits[0] for s in splits) else ({}, Fraction(1), "territories-differ")

    def split(self, isrc, side, work, territory, at):
        """[(party or None, work, part, reason, paid)], a whole together."""
        if isrc not in self.recordings:
            return [(None, work if side == "work" else "", Fraction(1), "unknown-recording", {})]
        recording = self.recordings[isrc]
        if side != "work":
            wholes = [("", Fraction(1), self.split_claims(recording.get("claims", []), side, territory, at))]
        else:
            works = [work] if work else sorted(set(recording.get("works", [])))
            if not works:
                return [(None, "", Fraction(1), "unknown-work", {})]
            wholes = [(w, Fraction(1, len(works)), self.split_claims(self.works[w].get("claims", []), "work", territory, at) if w in self.works else ({}, Fraction(1), "unknown-work")) for w in works]
        parts = []
        for w, whole, (known, missing, reason) in wholes:
            parts += [(party, w, whole * part, None, {}) for party, part in known.items()]
            if missing:
                parts.append((None, w, whole * missing, reason, known))
        return parts


def side_parts(uses, pool):
    personal = {}
    rest = Fraction(1)
    for use in uses:
        if use in PERSONAL:
            part = share(pool["personal"][use])
            personal[PERSONAL[use]] = personal.get(PERSONAL[use], Fraction(0)) + part
            rest -= part
    master = share(pool.get("sides", {}).get("master", "50")) if any(u not in NO_MASTER for u in uses) else Fraction(0)
    work = share(pool.get("sides", {}).get("work", "50")) if any(u not in NO_WORK for u in uses) else Fraction(0)
    if master + work:
        return {**personal, "master": rest * master / (master + work), "work": rest * work / (master + work)}
    if any(u not in NO_MASTER for u in uses):
        return {**personal, "master": rest}
    if any(u not in NO_WORK for u in uses):
        return {**personal, "work": rest}
    total = sum(personal.values())
    return {side: part / total for side, part in personal.items()} if total else personal


class Period:
    def __init__(self, request, before):
        self.card = json.loads(request["card"])
        self.income = json.loads(request["income"])
        self.fx = {(r["from"], r["to"]): Fraction(r["rate"]) for r in json.loads(request["fx"])["rates"]} if request.get("fx") else {}
        self.begin, self.to = before, request["to"]
        self.digits = request["digits"]
        self.document = request["register"]
        self.known_at = instant(self.document["asOf"])
        self.nets, self.makers = {}, {}
        for cells in (line.split(",") for line in (request.get("subscribers") or "").split("\n") if line):
            if cells[0] == "subscriber":
                self.nets[cells[1]] = units(cells[2], self.digits[self.card["currency"]])
            else:
                self.makers[cells[1]] = cells[2]

    def pools(self):
        return [(name, self.card["pools"][name]) for name in ("training", "output") if name in self.card["pools"]]

    def pool_units(self, name, pool, uses):
        currency = self.card["currency"]
        scale = 10 ** self.digits[currency]
        net = Fraction(0)
        for line in self.income["income"]:
            if line["pool"] == name:
                gross, code = line["gross"].split()
                amount = Fraction(gross) - sum(Fraction(line[k].split()[0]) for k in ("taxes", "refunds") if k in line)
                net += amount * (1 if code == currency else self.fx[(code, currency)]) * scale
        if pool["strategy"] == "flat-fee":
            amount = Fraction(pool["flatFee"]) * scale * uses
        else:
            amount = max(share(pool["rate"]) * net, Fraction(0))
        if "perUseFloor" in pool:
            amount = max(amount, Fraction(pool["perUseFloor"]) * scale * uses)
        if "perUseCap" in pool:
            amount = min(amount, Fraction(pool["perUseCap"]) * scale * uses)
        return max(math.ceil(amount), units(pool.get("minimumGuarantee", "0"), self.digits[currency]))

    def divide(self, entries, horizon, document, lapsed):
        """Exact amounts by account, and the sum of the pools."""
        register = Register(document, self.known_at)
        operations = {}
        for e in entries[:horizon]:
            operations.setdefault(e["op"], []).append(e)
        accounts, facts, total = {}, {}, 0
        for name, pool in self.pools():
            counting = pool.get("counting", "authorizations" if name == "training" else "deliveries")
            outputs = []
            for events in operations.values():
                e = standing(events, counting)
                if e and self.begin <= e["seq"] < self.to and set(e["uses"]) & set(pool["uses"]) and self.card.get("licensee", e["licensee"]) == e["licensee"]:
                    outputs.append(e)
            amount = self.pool_units(name, pool, len(outputs)) + lapsed.get(name, 0)
            total += amount - lapsed.get(name, 0)
            self.divide_pool(name, pool, counting, outputs, amount, register, accounts, facts)
        return accounts, facts, total

    def divide_pool(self, name, pool, counting, outputs, amount, register, accounts, facts):
        def wait(side, reason, part):
            key = f"suspense:{self.income['period']}/{name}/{side}/{REASONS[reason]}"
            facts[key] = {"pool": name, "period": self.income["period"]}
            accounts[key] = accounts.get(key, Fraction(0)) + part
        if not outputs:
            return wait("all", "no-use", Fraction(amount)) if amount else None
        uses_of = []
        for e in outputs:
            whole = {"recording": e["recording"], "work": "", "weights": [WHOLE] * 3, "confidence": WHOLE}
            sources = e["sources"] if counting == "deliveries" else [whole]
            uses_of.append((e, sorted(set(e["uses"]) & set(pool["uses"])), sources))
        strategy = pool["strategy"]
        made, used = {}, {}
        for e, _, sources in uses_of:
            made[self.makers.get(e["op"])] = made.get(self.makers.get(e["op"]), 0) + 1
            for s in sources:
                used[s["recording"]] = used.get(s["recording"], Fraction(0)) + Fraction(1, len(sources))
        mass, weight, claims = {}, {}, []
        for e, uses, sources in uses_of:
            n = len(sources)
            voices = sum(1 for s in sources if s["weights"][2] > 0) or n
            for s in sources:
                unit = Fraction(1)
                if strategy == "user-centric":
                    unit = Fraction(self.nets[self.makers[e["op"]]], made[self.makers[e["op"]]])
                elif strategy == "equal-per-work":
                    unit = 1 / used[s["recording"]]
                c = Fraction(0) if strategy in ("pro-rata", "equal-per-work") else Fraction(s["confidence"], WHOLE)
                if strategy not in ("pro-rata", "equal-per-work") and c >= Fraction(pool.get("confidenceThreshold", "1")):
                    c = Fraction(1)
                for side, part in side_parts(uses, pool).items():
                    if not part:
                        continue
                    a = Fraction(s["weights"][{"master": 0, "work": 1}.get(side, 2)], WHOLE)
                    p = Fraction(1, n)
                    if side in ("voice", "artist"):
                        p = Fraction(1, voices) if voices == n or s["weights"][2] > 0 else Fraction(0)
                    w = unit * part * (c * a + (1 - c) * p)
                    mass[side] = mass.get(side, Fraction(0)) + unit * part / n
                    weight[side] = weight.get(side, Fraction(0)) + w
                    claims.append((e, s, side, w))
        everything = sum(mass.values(), Fraction(0))
        if not everything:
            return wait("all", "unattributed", Fraction(amount)) if amount else None
        for side in mass:
            if not weight[side]:
                wait(side, "unattributed", amount * mass[side] / everything)
        for e, s, side, w in claims:
            if not w:
                continue
            exact = amount * mass[side] / everything * w / weight[side]
            epoch, at = register.epoch(s["recording"], e["at"], s["work"])
            for party, work, part, reason, paid in register.split(s["recording"], side, s["work"], e["territory"], at):
                key = party
                if party is None:
                    month = datetime.fromtimestamp(e["at"] // 10 ** 7, timezone.utc).strftime("%Y-%m")
                    key = f"suspense:{self.income['period']}/{name}/{side}/{s['recording']}/{work}/{e['territory']}/{month}/{epoch}/{REASONS[reason]}"
                    fact = facts.setdefault(key, {"pool": name, "period": self.income["period"], "recording": s["recording"], "side": side, "work": work, "territory": e["territory"], "at": at, "paid": paid})
                    fact["at"] = min(fact["at"], at)
                accounts[key] = accounts.get(key, Fraction(0)) + exact * part


def whose(fact, register):
    if "recording" not in fact:
        return None
    split = register.split(fact["recording"], fact["side"], fact["work"], fact["territory"], fact["at"])
    if any(party is None for party, *_ in split):
        return None
    now = {}
    for party, _, part, _, _ in split:
        now[party] = now.get(party, Fraction(0)) + part
    missing = 1 - sum(fact["paid"].values(), Fraction(0))
    if missing <= 0 or any(party not in now or now[party] < part for party, part in fact["paid"].items()):
        return None
    return {party: (part - fact["paid"].get(party, 0)) / missing for party, part in now.items() if part > fact["paid"].get(party, 0)}


def round_once(exact):
    total = sum(exact.values(), Fraction(0))
    assert total.denominator == 1, total
    result = {key: math.floor(amount) for key, amount in exact.items()}
    left = int(total) - sum(result.values())
    for key in sorted(exact, key=lambda k: (-(exact[k] - result[k]), k.encode()))[:left]:
        result[key] += 1
    return result


def settle(request):
    entries, answers, periods = request["entries"], [], []
    carried, suspense, known_before = {}, {}, 0
    for number, asked in enumerate(request["periods"]):
        period = Period(asked, periods[-1].to if periods else 0)
        register = Register(period.document, period.known_at)
        exact, open_items = {}, {}

        def add(key, amount):
            exact[key] = exact.get(key, Fraction(0)) + amount
        for key, (amount, fact) in suspense.items():
            parties = whose(fact, register)
            if parties is None:
                open_items[key] = (amount, fact)
            else:
                for party, part in parties.items():
                    add(party, part * amount)
        accounts, facts, total = period.divide(entries, period.to, period.document, {})
        for key, amount in accounts.items():
            add(key, amount)
        adjusted = 0
        for earlier in periods:
            old, old_facts, old_total = earlier.divide(entries, known_before, period.document, {})
            new, new_facts, new_total = earlier.divide(entries, period.to, period.document, {})
            adjusted += new_total - old_total
            for key in old.keys() | new.keys():
                change = new.get(key, Fraction(0)) - old.get(key, Fraction(0))
                if not change:
                    continue
                # The one that counts now tells since when, where it still counts.
                fact = new_facts.get(key) or old_facts.get(key)
                parties = whose(fact, register) if fact else None
                if fact and parties is not None:
                    for party, part in parties.items():
                        add(party, part * change)
                else:
                    if fact:
                        facts.setdefault(key, fact)
                    add(key, change)
        rounded = round_once(exact)
        minimum = units(period.card["payoutMinimum"], period.digits[period.card["currency"]])
        payees, balances = {}, dict(carried)
        for key, amount in rounded.items():
            if key.startswith("suspense:"):
                before = open_items.get(key, (0, facts.get(key)))
                open_items[key] = (before[0] + amount, before[1])
            else:
                balances[key] = balances.get(key, 0)
        suspense = {key: item for key, item in open_items.items() if item[0]}
        carried = {}
        for party in balances:
            balance = balances[party] + rounded.get(party, 0)
            paid = balance if balance > 0 and balance >= minimum else 0
            payees[party] = [rounded.get(party, 0), paid, balance - paid]
            if balance - paid:
                carried[party] = balance - paid
        answers.append({"payees": payees, "suspense": {key: item[0] for key, item in suspense.items()}, "pools": total, "adjusted": adjusted})
        periods.append(period)
        known_before = period.to
    return answers


for request_line in sys.stdin:
    print(json.dumps(settle(json.loads(request_line))), flush=True)
