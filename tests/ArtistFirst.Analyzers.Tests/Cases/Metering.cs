//# Allowed by the gate, opened by other means
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request) { gate.Authorize(request).ThrowIfDenied(); await {|AF0021:catalogue.OpenAsync(request.Recording)|}; }
//# Put on record before
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, IUsageLedger ledger, UsageEvent usage, UseRequest request) { gate.Authorize(request with { Recording = usage.Recording }).ThrowIfDenied(); await ledger.AppendAsync(usage); await catalogue.OpenAsync(usage.Recording); }
//# Put on record after
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, IUsageLedger ledger, Func<Isrc, UsageEvent> usage, UseRequest request) { gate.Authorize(request).ThrowIfDenied(); Stream audio = await catalogue.OpenAsync(request.Recording); await ledger.AppendAsync(usage(request.Recording)); await audio.DisposeAsync(); }
//# Put on record on one path
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request, bool paid)
{
    gate.Authorize(request).ThrowIfDenied();
    Stream audio = await {|AF0021:catalogue.OpenAsync(request.Recording)|};
    if (paid) Record(request.Recording.ToString());
    await audio.DisposeAsync();
}
//# Put on record on both paths
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request, bool paid)
{
    gate.Authorize(request).ThrowIfDenied();
    Stream audio = await catalogue.OpenAsync(request.Recording);
    if (paid) Record(request.Recording.ToString()); else { Log("free"); Record(request.Recording.ToString()); }
    await audio.DisposeAsync();
}
//# Put on record in a finally
//members
async Task<long> Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request)
{
    gate.Authorize(request).ThrowIfDenied();
    try { Stream audio = await catalogue.OpenAsync(request.Recording); if (audio.Length > 3) return 3; return audio.Length; }
    finally { Record(request.Recording.ToString()); }
}
//# A check of one's own may put it on record itself
Demand(id); Load(id);
//# A check of one's own, and a record on one path
Demand(id); {|AF0021:Load(id)|}; if (c) Record(id);
//# A check of one's own, and a record on every path
Demand(id); Load(id); Record(id);
//# Another recording is put on record
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request, Isrc other) { gate.Authorize(request).ThrowIfDenied(); await {|AF0021:catalogue.OpenAsync(request.Recording)|}; Record(other.ToString()); }
//# The way without a record ends in an exception
Demand(id); Load(id); if (c) throw new IOException(); Record(id);
//# Each of a loop
foreach (string one in ids) { Demand(one); Load(one); Record(one); }
//# Some of a loop
foreach (string one in ids) { Demand(one); {|AF0021:Load(one)|}; if (c) continue; Record(one); }
//# The record is missing where the loop is left
foreach (string one in ids) { Demand(one); {|AF0021:Load(one)|}; if (c) break; Record(one); }
//# The gate opens and puts on record
//members
async Task Run(CatalogueGate gate, UseRequest request) { await using CatalogueAudio audio = await gate.OpenAsync(request); Decode(audio.Stream.ToString()!); }
//# The caller puts it on record
//members
[RequiresLicenseCheck("recording")] static Task<Stream> OpenAsync(ICatalogue catalogue, Isrc recording) => catalogue.OpenAsync(recording);
