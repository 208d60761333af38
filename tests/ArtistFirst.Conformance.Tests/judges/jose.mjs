// jose (npm) as a judge of tokens. One JSON request on standard input, one JSON answer on standard output.
//   {"do":"generate","alg":"ES256"}                                   -> {"jwk":{...}}
//   {"do":"thumbprint","jwk":{...}}                                   -> {"thumbprint":"..."}
//   {"do":"sign","header":{...},"payload":"text","jwk":{...}}         -> {"token":"..."}
//   {"do":"verify","token":"...","jwk":{...},"alg":"ES256"}           -> {"valid":true,"payload":"text"} or {"valid":false,"why":"..."}
import { readFileSync } from 'node:fs';
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
};

const request = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(await acts[request.do](request)));
