// Signs one file over and over with c2pa-rs in WebAssembly and prints the milliseconds of each round, one a line. The signature is zeros: making one takes a ten-thousandth of the time.
//   node c2pa-wasm.mjs PACKAGE_FOLDER FILE ROUNDS
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, file, rounds] = process.argv.slice(2);
class Bytes {
  constructor(bytes) { this.bytes = bytes; }
  get size() { return this.bytes.length; }
  slice(start, end) { return new Bytes(this.bytes.subarray(start, end)); }
}
globalThis.FileReaderSync ??= class {
  readAsArrayBuffer(part) { return part.bytes.buffer.slice(part.bytes.byteOffset, part.bytes.byteOffset + part.bytes.length); }
};

const c2pa = await import(pathToFileURL(join(folder, 'pkg', 'c2pa.js')));
c2pa.initSync({ module: readFileSync(join(folder, 'pkg', 'c2pa_bg.wasm')) });
const settings = JSON.stringify({ verify: { verify_after_sign: false, verify_after_reading: false }, core: { allowed_network_hosts: [] } });
const reserveSize = 4096;
const signer = { alg: 'es256', reserveSize, sign: async () => new Uint8Array(reserveSize) };
const definition = JSON.stringify({
  claim_generator_info: [{ name: 'North Studio', version: '1.0' }],
  assertions: [{ label: 'c2pa.actions.v2', data: { actions: [{ action: 'c2pa.created', digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia' }] } }],
});

for (let round = 0; round < Number(rounds); round++) {
  const start = performance.now();
  const bytes = new Uint8Array(readFileSync(file));
  const signed = await c2pa.WasmBuilder.fromJson(definition, settings).sign(signer, [], 'audio/wav', new Bytes(bytes));
  if (signed.length <= bytes.length) {
    throw new Error('nothing was signed');
  }
  console.log((performance.now() - start).toFixed(1));
}
