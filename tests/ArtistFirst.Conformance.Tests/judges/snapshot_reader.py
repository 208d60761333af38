"""A second reader of consent snapshots, written from docs/spec/consent-snapshot.md alone. Answers requests from standard input (JSON lines: recording, uses, territory,
processing, model, destination, at) with one line "outcome duties code" each. Argument: the snapshot file."""
import base64
import hashlib
import json
import struct
import sys

CHUNK, MASK50 = 1 << 20, (1 << 50) - 1
# What each use needs of master, work, artist, voice: n nothing, v may refuse, g grant, s grant if sung.
NEEDS = "gggs gggs gsvv gggv gggv gvgv gggs ngvv gggv ngvv ngvv gvvg ggvg nngv gnvv gnvv".split()


def root(hashes):
    if len(hashes) == 1:
        return hashes[0]
    half = 1 << (len(hashes) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + root(hashes[:half]) + root(hashes[half:])).digest()


class Snapshot:
    def __init__(self, file):
        length, token_length = struct.unpack("<QQ", file[-24:-8])
        assert file[-8:] == b"AFCSEND\n"
        self.body, token = file[:length], file[-24 - token_length:-24]
        count = -(-length // CHUNK)
        hashes = [file[length + 32 * i:length + 32 * i + 32] for i in range(count)]
        assert all(hashlib.sha256(b"\0" + self.body[i * CHUNK:(i + 1) * CHUNK]).digest() == hashes[i] for i in range(count))
        payload = token.split(b".")[1]
        claims = json.loads(base64.urlsafe_b64decode(payload + b"=" * (-len(payload) % 4)))
        assert claims["base"]["size"] == length and claims["base"]["root"] == base64.urlsafe_b64encode(root(hashes)).decode().rstrip("=")
        head = struct.unpack("<8sIIQQ3Q5Q5I", self.body[:116])
        assert head[0] == b"AFCSNAP\n" and head[1] == 1
        self.recordings, self.lines, self.mix, words, text_bytes, policies, texts = head[3], head[4], head[5:8], head[8], head[9], head[13], head[14]
        at, self.at = 128, []
        for size in ((self.lines + 15) * 64, (policies + 1) * 4, words * 8, (texts + 1) * 4, text_bytes):
            self.at.append(at)
            at = -(-(at + size) // 64) * 64
        self.tag_bits = max(36, 50 - (self.lines.bit_length() - 1))
        starts = struct.unpack_from(f"<{texts + 1}I", self.body, self.at[3])
        self.texts = [""] + [self.body[self.at[4] + starts[i]:self.at[4] + starts[i + 1]].decode() for i in range(texts)]
        self.starts = struct.unpack_from(f"<{policies + 1}I", self.body, self.at[1])

    def find(self, isrc):
        key = int(isrc[:5], 36) * 10 ** 7 + int(isrc[5:])
        h = key ^ self.mix[0]
        h = ((h ^ h >> 25) * self.mix[1]) & MASK50
        h = ((h ^ h >> 25) * self.mix[2]) & MASK50
        h ^= h >> 25
        home, tag = h * self.lines >> 50, h & (1 << self.tag_bits) - 1
        for d in range(16):
            slots = struct.unpack_from("<8Q", self.body, self.at[0] + (home + d) * 64)
            for slot in slots:
                if slot and slot & (1 << self.tag_bits + 4) - 1 == d << self.tag_bits | tag:
                    return Policy(self, slot >> self.tag_bits + 4)
            if not slots[7] or slots[7] >> self.tag_bits & 15 < d:
                return None
        return None


class Policy:
    def __init__(self, snapshot, number):
        self.texts, body, at = snapshot.texts, snapshot.body, snapshot.at[2] + snapshot.starts[number - 1] * 8
        _, groups, claimants, claims, grants, denies, self.signals, self.instrumental, self.places = struct.unpack_from("<20x9i8x", body, at)
        at += 64
        rows = []
        for count, form in ((groups, "<3q8i"), (claimants, "<6i"), (grants, "<2q2i2H2BH"), (denies, "<2q4iHBBi"), (claims, "<3q2i"), (grants, "<2q")):
            size = struct.calcsize(form)
            rows.append([struct.unpack_from(form, body, at + i * size) for i in range(count)])
            at += count * size
        self.groups, self.claimants, self.grants, self.denies, self.claims, self.ends = rows
        assert at == snapshot.at[2] + snapshot.starts[number] * 8

    def is_in(self, number, place):
        codes = self.texts[number][1:].split() if number else ["*"]
        return "-" + place not in codes if "*" in codes else place in codes

    def holds(self, claim):
        return claim[0] <= self.now < claim[1] and self.is_in(claim[3], self.place)

    def models(self, number):
        entries = self.texts[number][1:].split() if number else ["*"]
        return "*" in entries or self.model is not None and (self.model in entries or self.model.split("@")[0] + "@*" in entries)

    def applies(self, deny, use):
        start, until, territories, models, first, end, uses, destinations, _, _ = deny
        return (uses >> use & 1 and start <= self.now < until and self.is_in(territories, self.place)
                and (not self.destination or destinations >> self.destination - 1 & 1) and (self.model is None or self.models(models))
                and (first == end or any(map(self.holds, self.claims[first:end]))))

    def fault(self, row):
        start, end, territories, models, _, void, destinations, _, _ = self.grants[row]
        withdrawn, until = self.ends[row]
        if void:
            return void
        if not start <= self.now < end:
            return 2026 if self.now >= withdrawn else 2027 if self.now < start or self.now >= until else 2024
        if not self.is_in(territories, self.place):
            return 2028
        if not self.models(models):
            return 2030
        return 0 if (destinations >> self.destination - 1 & 1 if self.destination else destinations == 31) else 2031

    def ask_group(self, group, use, sung):
        settled, until, whole, c0, c1, d0, d1, w0, w1, side, missing = group
        need = NEEDS[use][side - 1]
        if need == "n":
            return 0
        if any(self.applies(deny, use) for deny in self.denies[d0:d1]):
            return 2021
        if need == "v" or need == "s" and not sung:
            return 0
        if missing:
            return self.unresolve(2005)
        is_settled, claimants = settled <= self.now < until, self.claimants[c0:c1]
        if not is_settled:
            shares = [claim[2] for c in claimants for claim in self.claims[c[0]:c[1]] if self.holds(claim)]
            if not shares:
                return self.unresolve(2002)
            if side <= 2 and -1 in shares:
                self.unresolve(2004)
            elif side <= 2 and not (sum(shares) == whole if whole else any(map(self.holds, self.claims[w0:w1]))):
                self.unresolve(2003)
        for first, end, g0, g1, person, part in claimants:
            if part if is_settled else any(claim[2] and self.holds(claim) for claim in self.claims[first:end]):
                denied = self.unresolve(2006) if side == 4 and not person else self.ask_grants(range(g0, g1), use)
                if denied:
                    return denied
        return 0

    def ask_grants(self, rows, use):
        faults = [(self.fault(row), self.grants[row][7]) for row in rows if self.grants[row][4] >> use & 1]
        covering = [duties for fault, duties in faults if not fault]
        for duties in covering:
            self.duties |= duties
        return 0 if covering else faults[0][0] if faults else 2020

    def unresolve(self, code):
        self.unresolved = self.unresolved or code
        return 0

    def decide(self, request):
        self.now, self.model, self.destination = request["at"], request["model"], request["destination"]
        self.unresolved = self.duties = 0
        asked = dict.fromkeys([request["territory"], request["processing"]])
        for territory in asked:
            for self.place in self.texts[self.places][1:].split(" ") if territory == "Worldwide" else [territory]:
                sung = not self.instrumental or any(self.holds(claim) for g in self.groups if g[9] == 4 for c in self.claimants[g[3]:g[4]] for claim in self.claims[c[0]:c[1]])
                for use in (bit for bit in range(16) if request["uses"] >> bit & 1):
                    signals = (d for d in self.denies[:self.signals] if not d[8] or NEEDS[use][d[8] - 1] != "n")
                    denied = 2022 if any(self.applies(d, use) for d in signals) else next(filter(None, (self.ask_group(g, use, sung) for g in self.groups)), 0)
                    if denied:
                        return f"Denied 0 {denied}"
        return f"Unresolved 0 {self.unresolved}" if self.unresolved else f"{'AllowedWithDuties' if self.duties else 'Allowed'} {self.duties} 0"


snapshot = Snapshot(open(sys.argv[1], "rb").read())
for line in sys.stdin:
    asked = json.loads(line)
    policy = snapshot.find(asked["recording"])
    print(policy.decide(asked) if policy else "Unresolved 0 2001")
