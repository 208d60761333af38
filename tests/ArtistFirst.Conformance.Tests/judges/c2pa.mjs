// c2pa-rs, the reference validator, as a judge of signed files. One JSON request on standard input, one JSON answer on standard output. No network.
//   {"package":"@contentauth/c2pa-wasm","files":["/a.wav"],"anchors":"-----BEGIN CERTIFICATE-----..."}
//     -> {"version":"0.13.3","answers":[{"state":"Trusted","success":["claimSignature.validated"],"informational":[],"failure":[],"manifest":{...},"manifests":2}]}
//   A file can also be {"file":"/a.wav","splices":[[offset,bytesTakenOut,"bytes put in, base64"]]}: the file as it would be after these changes, made in their order.
//   A file that c2pa-rs refuses to report on is answered with {"error":"..."}.
import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const types = { '.wav': 'audio/wav', '.mp3': 'audio/mpeg', '.flac': 'audio/flac', '.m4a': 'audio/mp4', '.mp4': 'audio/mp4' };

// Packages before 0.13 read files through a class of browsers that Node does not have.
class Bytes {
  constructor(bytes) { this.bytes = bytes; }
  get size() { return this.bytes.length; }
  slice(start, end) { return new Bytes(this.bytes.subarray(start, end)); }
}
globalThis.FileReaderSync ??= class {
  readAsArrayBuffer(part) { return part.bytes.buffer.slice(part.bytes.byteOffset, part.bytes.byteOffset + part.bytes.length); }
};

const request = JSON.parse(readFileSync(0, 'utf8'));
const folder = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', request.package);
const c2pa = await import(pathToFileURL(join(folder, 'pkg', 'c2pa.js')));
c2pa.initSync({ module: readFileSync(join(folder, 'pkg', 'c2pa_bg.wasm')) });

const settings = JSON.stringify({
  verify: { verify_after_reading: true, verify_trust: true, verify_timestamp_trust: true, remote_manifest_fetch: false, ocsp_fetch: false },
  core: { allowed_network_hosts: [] },
  ...(request.anchors && { trust: { trust_anchors: request.anchors } }),
});

const codes = (list) => (list ?? []).map((status) => status.code);

const originals = new Map();

function read(request) {
  const file = request.file ?? request;
  if (!originals.has(file)) {
    originals.set(file, readFileSync(file));
  }
  let bytes = originals.get(file);
  for (const [offset, removed, inserted] of request.splices ?? []) {
    bytes = Buffer.concat([bytes.subarray(0, offset), Buffer.from(inserted, 'base64'), bytes.subarray(offset + removed)]);
  }
  return [file, new Uint8Array(bytes)];
}

async function judge(request) {
  try {
    const [file, bytes] = read(request);
    const type = types[extname(file).toLowerCase()];
    const reader = c2pa.WasmReader.fromBytes
      ? await c2pa.WasmReader.fromBytes(type, bytes, settings)
      : await c2pa.WasmReader.fromBlob(type, new Bytes(bytes), settings);
    const store = JSON.parse(reader.json());
    const active = store.validation_results?.activeManifest ?? {};
    const deltas = (store.validation_results?.ingredientDeltas ?? []).flatMap((delta) => codes(delta.validationDeltas?.failure));
    return {
      state: store.validation_state,
      success: codes(active.success),
      informational: codes(active.informational),
      failure: [...codes(active.failure), ...deltas],
      label: store.active_manifest,
      manifest: store.manifests[store.active_manifest],
      manifests: Object.keys(store.manifests).length,
    };
  } catch (error) {
    return { error: String(error?.message ?? error) };
  }
}

const answers = [];
for (const file of request.files) {
  answers.push(await judge(file));
}

const version = JSON.parse(readFileSync(join(folder, 'package.json'))).version;
console.log(JSON.stringify({ version, answers }));
