//# Awaited
if (await AllowedAsync(id)) Load(id);
//# Awaited demand
await DemandAsync(id);
Load(id);
//# Demand that is not awaited
Task check = DemandAsync(id);
{|AF0005:Load(id)|};
await check;
//# Awaited later
Task<bool> check = AllowedAsync(id);
Log(id);
if (await check) Load(id);
//# Configured
if (await AllowedAsync(id).ConfigureAwait(false)) Load(id);
//# Value task
if (await AllowedSoon(id)) Load(id);
//# Value task as task
if (await AllowedSoon(id).AsTask().ConfigureAwait(false)) Load(id);
//# Result
if (AllowedAsync(id).Result) Load(id);
//# GetAwaiter
if (AllowedAsync(id).GetAwaiter().GetResult()) Load(id);
//# Wait
DemandAsync(id).Wait();
Load(id);
//# Wait for a while
DemandAsync(id).Wait(100);
{|AF0001:Load(id)|};
//# Awaited on one path
Task check = DemandAsync(id);
if (c) await check;
{|AF0005:Load(id)|};
//# All of two
await Task.WhenAll(DemandAsync(id), DemandAsync(other));
Load(id);
Load(other);
//# Any of two
await Task.WhenAny(DemandAsync(id), DemandAsync(other));
{|AF0001:Load(id)|};
//# Is completed proves nothing
Task check = DemandAsync(id);
if (check.IsCompleted) {|AF0005:Load(id)|};
await check;
//# Decision
if ((await DecideAsync(id)).IsAllowed) Load(id);
//# Decision that throws
(await DecideAsync(id)).ThrowIfDenied();
Load(id);
//# Tasks of two paths
Task<bool> check = c ? AllowedAsync(id) : Task.FromResult(false);
if (await check) Load(id);
//# Tasks of two paths of which one says yes
Task<bool> check = c ? AllowedAsync(id) : Task.FromResult(true);
if (await check) {|AF0001:Load(id)|};
//# Demand or nothing
Task check = c ? DemandAsync(id) : Task.CompletedTask;
await check;
{|AF0001:Load(id)|};
//# Loaded in parallel
Task<Stream> loading = {|AF0001:LoadAsync(id)|};
Demand(id);
await loading;
//# In a task that is awaited
await Task.Run(() => Demand(id));
Load(id);
//# In a task that is not awaited
Task task = Task.Run(() => Demand(id));
{|AF0001:Load(id)|};
await task;
//# Awaited in a try
try { await DemandAsync(id); } catch (OperationCanceledException) { return; }
Load(id);
//# Awaited in a try and swallowed
try { await DemandAsync(id); } catch (OperationCanceledException) { }
{|AF0006:Load(id)|};
//# A refusal that waiting hides
await DemandAsync(id).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
{|AF0001:Load(id)|};
//# A refusal of the gate that waiting hides
//members
async Task<Stream> Run(CatalogueGate gate, ICatalogue catalogue, UseRequest request)
{
    await ((Task)gate.OpenAsync(request)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
    return await {|AF0001:catalogue.OpenAsync(request.Recording)|};
}
//# Waiting with options that nobody can read
//members
async Task Run(string id, ConfigureAwaitOptions options) { await DemandAsync(id).ConfigureAwait(options); {|AF0001:Load(id)|}; }
//# Waiting with options that hide nothing
await DemandAsync(id).ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.ContinueOnCapturedContext);
Load(id);
//# Elements of a configured asynchronous sequence
//members
async Task Run(IAsyncEnumerable<Track> tracks, CancellationToken cancellationToken)
{
    await foreach (Track track in tracks.WithCancellation(cancellationToken).ConfigureAwait(false))
    {
        if (await AllowedAsync(track.Id)) Decode(track.Path);
    }
}
//# Other elements of a configured asynchronous sequence
//members
async Task Run(IAsyncEnumerable<Track> tracks, CancellationToken cancellationToken, string id)
{
    await foreach (Track track in tracks.WithCancellation(cancellationToken))
    {
        if (await AllowedAsync(id)) {|AF0003:Decode(track.Path)|};
    }
}
