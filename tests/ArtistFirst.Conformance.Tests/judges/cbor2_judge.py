"""cbor2 as a judge of CBOR. One JSON request on standard input, one JSON answer on standard output; CBOR is written as hexadecimal digits.
  {"do": "make", "seed": 1, "count": 500}    -> {"items": [{"canonical": "..", "plain": ".."}, ...]}    random values, in both ways of writing
  {"do": "rewrite", "items": ["..", ...]}    -> {"items": ["..", ...]}                                  read, and written in the canonical way"""
import io
import json
import math
import random
import sys

import cbor2


def string(rng):
    return "".join(rng.choice("abcxyz \u00fc\u6c34\U00010151\"\\") for _ in range(rng.choice([0, 1, 5, 23, 24, 300])))


def number(rng):
    return rng.choice([1, -1]) * rng.getrandbits(rng.choice([1, 4, 5, 8, 9, 16, 17, 32, 33, 63]))


def fraction(rng):
    # Nothing from 32768.0 to 65504.0: cbor2 5.4 writes those in 32 bits, though 16 keep them (RFC 8949, appendix A, has 65504.0).
    return rng.choice([0.0, -0.0, math.inf, -math.inf, math.nan, 0.5, 32752.0, 65505.0, rng.uniform(-2, 2), float(rng.getrandbits(24)), 2.0 ** -24, 2.0 ** -25, 2.0 ** -149, 1e300])


def value(rng, depth):
    kind = rng.randrange(9 if depth else 6)
    if kind == 0:
        return number(rng)
    if kind == 1:
        return fraction(rng)
    if kind == 2:
        return string(rng)
    if kind == 3:
        return rng.randbytes(rng.choice([0, 1, 23, 24, 255, 256, 700]))
    if kind == 4:
        return rng.choice([True, False, None, cbor2.undefined])
    if kind == 5:
        return rng.choice([2 ** 64 - 1, -2 ** 64, cbor2.CBORSimpleValue(200)])
    if kind == 6:
        return [value(rng, depth - 1) for _ in range(rng.choice([0, 1, 3, 30]))]
    if kind == 7:
        return cbor2.CBORTag(rng.choice([1001, 70000, 2 ** 40]), value(rng, depth - 1))
    # cbor2 sorts short keys first, as RFC 7049 had it, and RFC 8949 by bytes alone: for keys of one type the two agree.
    key = rng.choice([string, lambda rng: rng.randrange(1000)])
    return {key(rng): value(rng, depth - 1) for _ in range(rng.choice([0, 2, 25]))}


def make(request):
    rng = random.Random(request["seed"])
    values = [value(rng, 3) for _ in range(request["count"])]
    return [{"canonical": cbor2.dumps(item, canonical=True).hex(), "plain": cbor2.dumps(item).hex()} for item in values]


def rewrite(item):
    stream = io.BytesIO(bytes.fromhex(item))
    result = cbor2.dumps(cbor2.load(stream), canonical=True).hex()
    if stream.read(1):
        raise ValueError("bytes behind the item")
    return result


request = json.load(sys.stdin)
items = make(request) if request["do"] == "make" else [rewrite(item) for item in request["items"]]
json.dump({"items": items}, sys.stdout)
