"""jwcrypto as a judge of tokens. Requests and answers as in jose.mjs."""
import json
import sys
import zlib

from jwcrypto import jwk as keys
from jwcrypto import jws
from jwcrypto.common import base64url_decode, base64url_encode

# jwcrypto 1.1 knows Ed25519 by its older name alone (RFC 9864 renamed it): under the new name its key signs and verifies the bytes.
NEW_NAME = "Ed25519"


def generate(request):
    kind = {"kty": "EC", "crv": "P-256"} if request["alg"] == "ES256" else {"kty": "OKP", "crv": "Ed25519"}
    return {"jwk": json.loads(keys.JWK.generate(**kind).export())}


def thumbprint(request):
    return {"thumbprint": keys.JWK(**request["jwk"]).thumbprint()}


def sign(request):
    key = keys.JWK(**request["jwk"])
    header = json.dumps(request["header"], separators=(",", ":"))
    if request["header"]["alg"] == NEW_NAME:
        signed = base64url_encode(header) + "." + base64url_encode(request["payload"])
        return {"token": signed + "." + base64url_encode(key.get_op_key("sign").sign(signed.encode("ascii")))}
    token = jws.JWS(request["payload"].encode("utf-8"))
    token.add_signature(key, None, header)
    return {"token": token.serialize(compact=True)}


def verify(request):
    key = keys.JWK(**request["jwk"])
    try:
        if request["alg"] == NEW_NAME:
            return {"valid": True, "payload": verify_bytes(request["token"], key)}
        token = jws.JWS()
        token.allowed_algs = [request["alg"]]
        token.deserialize(request["token"], key)
        return {"valid": True, "payload": token.payload.decode("utf-8")}
    except Exception as error:  # Whatever it objects to is its judgement.
        return {"valid": False, "why": f"{type(error).__name__}: {error}"}


def verify_bytes(token, key):
    header, payload, signature = token.split(".")
    if json.loads(base64url_decode(header))["alg"] != NEW_NAME:
        raise ValueError("another algorithm than the one allowed")
    key.get_op_key("verify").verify(base64url_decode(signature), f"{header}.{payload}".encode("ascii"))
    return base64url_decode(payload).decode("utf-8")


def pack(request):
    bits, statuses = request["bits"], request["statuses"]
    packed = bytearray((len(statuses) * bits + 7) // 8)
    for i, status in enumerate(statuses):
        packed[i * bits // 8] |= status << (i * bits % 8)
    return {"lst": base64url_encode(zlib.compress(bytes(packed), 9))}


def unpack(request):
    bits = request["bits"]
    packed = zlib.decompress(base64url_decode(request["lst"]))
    return {"statuses": [packed[i * bits // 8] >> (i * bits % 8) & (1 << bits) - 1 for i in range(len(packed) * 8 // bits)]}


request = json.load(sys.stdin)
json.dump(globals()[request["do"]](request), sys.stdout)
