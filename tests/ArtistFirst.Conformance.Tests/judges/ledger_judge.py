"""A second verifier of usage ledgers, written from docs/ledger-format.md, RFC 6962 and the c2sp.org texts alone. One JSON request on standard input, one JSON answer on standard output.
  {"do": "proof", "key": "NAME+ID+KEY", "text": "c2sp.org/tlog-proof@v1..."}   -> {"index": 3, "size": 300, "operation": "..", "leaf": ".."}
  {"do": "tiles", "key": "NAME+ID+KEY", "folder": ".."}                        -> {"size": 300, "root": "..", "chain": "..", "operations": ["..", ...]}
What does not hold is {"refused": "why"}."""
import base64
import hashlib
import json
import os
import struct
import sys
import uuid

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519


class Refused(Exception):
    pass


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def need(condition, why):
    if not condition:
        raise Refused(why)


def checkpoint(note, vkey):
    """Size, root and chain hash that a signed note vouches for."""
    name, _, key = vkey.split("+", 2)
    key = base64.b64decode(key)
    text, lines = note.rsplit("\n\n", 1)
    text += "\n"
    signatures = [line.split(" ") for line in lines.splitlines()]
    mine = [base64.b64decode(line[2]) for line in signatures if line[0] == "\u2014" and line[1] == name]
    need(mine, "no signature under that name")
    try:
        if key[0] == 1:
            need(mine[0][:4] == sha(name.encode(), b"\n", key)[:4], "another key")
            ed25519.Ed25519PublicKey.from_public_bytes(key[1:]).verify(mine[0][4:], text.encode())
        else:
            need(mine[0][:4] == sha(key[1:])[:4], "another key")
            serialization.load_der_public_key(key[1:]).verify(mine[0][4:], text.encode(), ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        raise Refused("the signature is wrong")
    lines = text.split("\n")
    need(lines[0] == name, "another origin")
    chain = base64.b64decode(lines[3][6:]) if lines[3].startswith("chain ") else bytes(32)
    return int(lines[1]), base64.b64decode(lines[2]), chain


def root(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha(b"")
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\x01", root(leaves[:half]), root(leaves[half:]))


def climb(index, size, leaf, proof):
    """The root that an audit path leads to, by the recursion of RFC 6962, section 2.1.1, from the top."""
    if size == 1:
        need(not proof, "the proof is too long")
        return leaf
    need(proof, "the proof is too short")
    half = 1 << (size - 1).bit_length() - 1
    if index < half:
        return sha(b"\x01", climb(index, half, leaf, proof[:-1]), proof[-1])
    return sha(b"\x01", proof[-1], climb(index - half, size - half, leaf, proof[:-1]))


def proof(request):
    head, note = request["text"].split("\n\n", 1)
    first, extra, index, *path = head.split("\n")
    need(first == "c2sp.org/tlog-proof@v1" and extra.startswith("extra ") and index.startswith("index "), "no proof")
    event, index = base64.b64decode(extra[6:]), int(index[6:])
    size, expected, _ = checkpoint(note, request["key"])
    need(index < size, "behind the end")
    leaf = sha(b"\x00", event)
    need(climb(index, size, leaf, [base64.b64decode(line) for line in path]) == expected, "the proof does not lead to the root")
    return {"index": index, "size": size, "operation": str(uuid.UUID(bytes=cbor2.loads(event)[1][0])), "leaf": leaf.hex()}


def tile(folder, kind, number, width):
    path = "".join(f"x{number // 1000 ** power % 1000:03}/" for power in (2, 1) if number >= 1000 ** power) + f"{number % 1000:03}"
    with open(os.path.join(folder, kind, path + (f".p/{width}" if width < 256 else "")), "rb") as file:
        return file.read()


def tiles(request):
    folder = request["folder"]
    with open(os.path.join(folder, "checkpoint"), encoding="utf-8", newline="") as file:
        size, expected, expected_chain = checkpoint(file.read(), request["key"])
    leaves, chain, operations = [], bytes(32), []
    for number in range((size + 255) // 256):
        width = min(256, size - number * 256)
        bundle, hashed, recorded = (tile(folder, kind, number, width) for kind in ("tile/entries", "tile/0", "recorded"))
        for i in range(width):
            length = struct.unpack(">H", bundle[:2])[0]
            event, bundle = bundle[2:2 + length], bundle[2 + length:]
            leaf = sha(b"\x00", event)
            need(leaf == hashed[32 * i:32 * i + 32], f"entry {len(leaves)}")
            chain = sha(b"\x02", chain, struct.pack(">Q", len(leaves)), recorded[8 * i:8 * i + 8], leaf)
            leaves.append(leaf)
            operations.append(str(uuid.UUID(bytes=cbor2.loads(event)[1][0])))
        need(not bundle, "bytes behind a bundle")
    need(root(leaves) == expected, "another root")
    need(chain == expected_chain, "another chain")
    return {"size": size, "root": expected.hex(), "chain": chain.hex(), "operations": operations}


request = json.load(sys.stdin)
try:
    answer = {"proof": proof, "tiles": tiles}[request["do"]](request)
except Refused as why:
    answer = {"refused": str(why)}
json.dump(answer, sys.stdout)
