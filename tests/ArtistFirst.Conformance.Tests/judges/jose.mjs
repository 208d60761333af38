// jose (npm) as a judge of tokens. One JSON request on standard input, one JSON answer on standard output.
//   {"do":"generate","alg":"ES256"}                                   -> {"jwk":{...}}
//   {"do":"thumbprint","jwk":{...}}                                   -> {"thumbprint":"..."}
//   {"do":"sign","header":{...},"payload":"text","jwk":{...}}         -> {"token":"..."}
//   {"do":"verify","token":"...","jwk":{...},"alg":"ES256"}           -> {"valid":true,"payload":"text"} or {"valid":false,"why":"..."}
//   {"do":"pack","bits":2,"statuses":[0,1]}                            -> {"lst":"..."}
//   {"do":"unpack","bits":2,"lst":"..."}                               -> {"statuses":[0,1,...]}
import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import * as jose from 'jose';

const acts = {
  async generate({ alg }) {
    const { privateKey } = await jose.generateKeyPair(alg, { extractable: true });
    return { jwk: await jose.exportJWK(privateKey) };
  },
  async thumbprint({ jwk }) {
    return { thumbprint: await jose.calculateJwkThumbprint(jwk) };
  },
  async sign({ header, payload, jwk }) {
    const key = await jose.importJWK(jwk, header.alg);
    return { token: await new jose.CompactSign(new TextEncoder().encode(payload)).setProtectedHeader(header).sign(key) };
  },
  async verify({ token, jwk: { d, ...publicJwk }, alg }) {
    const key = await jose.importJWK(publicJwk, alg);
    try {
      const { payload } = await jose.compactVerify(token, key, { algorithms: [alg] });
      return { valid: true, payload: new TextDecoder().decode(payload) };
    } catch (error) {
      return { valid: false, why: `${error.code ?? error.name}: ${error.message}` };
    }
  },

  // The array of a status list (draft-ietf-oauth-status-list, section 4.1): zlib, the first status in the lowest bits of the first byte.
  async pack({ bits, statuses }) {
    const bytes = Buffer.alloc(Math.ceil((statuses.length * bits) / 8));
    statuses.forEach((status, i) => { bytes[Math.floor((i * bits) / 8)] |= status << ((i * bits) % 8); });
    return { lst: jose.base64url.encode(deflateSync(bytes, { level: 9 })) };
  },
  async unpack({ bits, lst }) {
    const bytes = inflateSync(jose.base64url.decode(lst));
    const count = (bytes.length * 8) / bits;
    return { statuses: Array.from({ length: count }, (_, i) => (bytes[Math.floor((i * bits) / 8)] >> ((i * bits) % 8)) & (2 ** bits - 1)) };
  },
};

const request = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(await acts[request.do](request)));
