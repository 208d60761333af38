//# Opened through the gate
//members
async Task Run(CatalogueGate gate, Isrc isrc) { await using CatalogueAudio audio = await gate.OpenAsync(new UseRequest(isrc, Uses.Remix, Territory.Worldwide)); Log(audio.Stream.ToString()!); }
//# Around the gate
//members
async Task Run(ICatalogue catalogue, Isrc isrc) { await {|AF0001:catalogue.OpenAsync(isrc)|}; }
//# Around the gate in a class of our own
//members
async Task Run(FileCatalogue catalogue, Isrc isrc) { await {|AF0001:catalogue.OpenAsync(isrc)|}; }
//# Authorized
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc isrc) { if (gate.Authorize(new UseRequest(isrc, Uses.Remix, Territory.Worldwide)).IsAllowed) await {|AF0021:catalogue.OpenAsync(isrc)|}; }
//# Refused
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc isrc) { if (!gate.Authorize(new UseRequest(isrc, Uses.Remix, Territory.Worldwide)).IsAllowed) await {|AF0001:catalogue.OpenAsync(isrc)|}; }
//# Thrown
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc isrc) { gate.Authorize(new UseRequest(isrc, Uses.Remix, Territory.Worldwide)).ThrowIfDenied(); await {|AF0021:catalogue.OpenAsync(isrc)|}; }
//# A request with more to it
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc isrc, string job)
{
    var request = new UseRequest(isrc, Uses.Remix, Territory.Worldwide) { Destination = Destination.InApp, OperationId = OperationId.From(job) };
    UseDecision decision = gate.Authorize(request);
    if (decision.Outcome is UseOutcome.Allowed or UseOutcome.AllowedWithDuties) await {|AF0021:catalogue.OpenAsync(isrc)|};
}
//# A request for another recording
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc isrc, Isrc other)
{
    var request = new UseRequest(isrc, Uses.Remix, Territory.Worldwide);
    gate.Authorize(request with { Recording = other }).ThrowIfDenied();
    await {|AF0003:catalogue.OpenAsync(isrc)|};
}
//# A request that is given
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request) { gate.Authorize(request).ThrowIfDenied(); await {|AF0021:catalogue.OpenAsync(request.Recording)|}; }
//# A decision that is given
//members
async Task Run(ICatalogue catalogue, UseDecision decision) { if (decision.IsAllowed) await catalogue.OpenAsync(decision.Request.Recording); }
//# A decision that is given and not looked at
//members
async Task Run(ICatalogue catalogue, UseDecision decision) { await {|AF0001:catalogue.OpenAsync(decision.Request.Recording)|}; }
//# A decision about another one
//members
async Task Run(ICatalogue catalogue, UseDecision decision, Isrc isrc) { if (decision.IsAllowed) await {|AF0001:catalogue.OpenAsync(isrc)|}; }
//# A decision that was never made
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc isrc, bool c)
{
    UseDecision decision = default;
    if (c) decision = gate.Authorize(new UseRequest(isrc, Uses.Remix, Territory.Worldwide));
    if (decision.IsAllowed) await {|AF0021:catalogue.OpenAsync(isrc)|};
}
//# A license in a decision
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc isrc) { if (gate.Authorize(new UseRequest(isrc, Uses.Remix, Territory.Worldwide)) is { License: { } license }) { Log(license.Id); await {|AF0021:catalogue.OpenAsync(isrc)|}; } }
//# A whole job
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, List<UseRequest> requests) { gate.EnsureLicensed(requests); foreach (UseRequest request in requests) await catalogue.OpenAsync(request.Recording); }
//# A whole job and more
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, List<UseRequest> requests, UseRequest more) { gate.EnsureLicensed(requests); requests.Add(more); foreach (UseRequest request in requests) await {|AF0001:catalogue.OpenAsync(request.Recording)|}; }
//# A job of one
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc isrc) { gate.EnsureLicensed([new UseRequest(isrc, Uses.Remix, Territory.Worldwide)]); await catalogue.OpenAsync(isrc); }
//# A launch requirement names no recording
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, Isrc isrc) { gate.EnsureLicensed(new LaunchRequirement(Uses.Remix)); await {|AF0001:catalogue.OpenAsync(isrc)|}; }
//# Audio is its own proof
//members
async Task Run(ICatalogue catalogue, CatalogueAudio audio) => await catalogue.OpenAsync(audio.Recording);
//# Audio is no proof of another one
//members
async Task Run(ICatalogue catalogue, CatalogueAudio audio, Isrc isrc) { Log(audio.Recording.ToString()); await {|AF0003:catalogue.OpenAsync(isrc)|}; }
//# Audio is decoded
//members
async Task Run(CatalogueGate gate, UseRequest request) { CatalogueAudio audio = await gate.OpenAsync(request); Decode(audio.Stream.ToString()!); }
//# A catalogue of one's own
//members
sealed class Store : ICatalogue { public Task<Stream> OpenAsync(Isrc recording, CancellationToken cancellationToken = default) { return Task.FromResult(Decode($"{recording}.wav")); } }
//# For another use
//members
void Run(CatalogueGate gate, Isrc isrc) { if (gate.Authorize(new UseRequest(isrc, Uses.Recommend, Territory.Worldwide)).IsAllowed) {|AF0004:LoadIt(isrc)|}; }
[LoadsCatalogueAudio("isrc", For = Uses.TrainGenerative)] static void LoadIt(Isrc isrc) { }
//# For the use
//members
void Run(CatalogueGate gate, Isrc isrc) { if (gate.Authorize(new UseRequest(isrc, Uses.TrainGenerative, Territory.Worldwide)).IsAllowed) {|AF0021:LoadIt(isrc)|}; }
[LoadsCatalogueAudio("isrc", For = Uses.TrainGenerative)] static void LoadIt(Isrc isrc) { }
//# Parsed twice
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, string text) { gate.Authorize(new UseRequest(Isrc.Parse(text), Uses.Remix, Territory.Worldwide)).ThrowIfDenied(); await {|AF0021:catalogue.OpenAsync(Isrc.Parse(text))|}; }
//# Fields of a service
//members
sealed class Job(CatalogueGate gate, ICatalogue catalogue) { public async Task RunAsync(Isrc isrc) { UseDecision decision = gate.Authorize(new UseRequest(isrc, Uses.Remix, Territory.Worldwide)); if (!decision.IsAllowed) { Log(decision.Code.ToString()); return; } await {|AF0021:catalogue.OpenAsync(isrc)|}; } }
//# Opened with a side record
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request, UsageSideRecord side)
{
    await using CatalogueAudio audio = await gate.OpenWithAsync(request, side);
    await catalogue.OpenAsync(request.Recording);
}
//# Opened with a side record, another recording
//members
async Task Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request, UseRequest other, UsageSideRecord side)
{
    await using CatalogueAudio audio = await gate.OpenWithAsync(request, side);
    await {|AF0003:catalogue.OpenAsync(other.Recording)|};
}
