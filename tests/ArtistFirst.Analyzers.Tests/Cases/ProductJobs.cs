//# A queue of requests
//members
sealed class Worker(CatalogueGate gate, System.Threading.Channels.Channel<UseRequest> queue) : Microsoft.Extensions.Hosting.BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (UseRequest request in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using CatalogueAudio audio = await gate.OpenAsync(request, stoppingToken);
                Log(audio.Recording.ToString());
            }
            catch (ComplianceException refused)
            {
                Log(refused.Message);
            }
        }
    }
}
//# A queue whose refusals are logged and worked on
//members
sealed class Worker(CatalogueGate gate, ICatalogue catalogue, System.Threading.Channels.Channel<UseRequest> queue) : Microsoft.Extensions.Hosting.BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (UseRequest request in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                gate.Authorize(request).ThrowIfDenied();
            }
            catch (ComplianceException refused)
            {
                Log(refused.Message);
            }

            await using Stream audio = await {|AF0006:catalogue.OpenAsync(request.Recording, stoppingToken)|};
        }
    }
}
//# A queue whose refusals are skipped
//members
sealed class Worker(CatalogueGate gate, ICatalogue catalogue, IUsageLedger ledger, System.Threading.Channels.Channel<UseRequest> queue, Func<UseRequest, UsageEvent> usage)
{
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        while (await queue.Reader.WaitToReadAsync(stoppingToken))
        {
            while (queue.Reader.TryRead(out UseRequest request))
            {
                if (!gate.Authorize(request).IsAllowed)
                {
                    continue;
                }

                await ledger.AppendAsync(usage(request), stoppingToken);
                await using Stream audio = await catalogue.OpenAsync(request.Recording, stoppingToken);
            }
        }
    }
}
//# In parallel
//members
static Task RunAsync(IEnumerable<string> recordings) => Parallel.ForEachAsync(recordings, async (recording, ct) =>
{
    if (await AllowedAsync(recording))
    {
        await using Stream audio = await LoadAsync(recording);
    }
});
//# In parallel, unchecked
//members
static Task RunAsync(IEnumerable<string> recordings) => Parallel.ForEachAsync(recordings, async (recording, ct) =>
{
    await using Stream audio = await {|AF0001:LoadAsync(recording)|};
});
//# The allowed ones first, then in parallel
//members
static Task RunAsync(IEnumerable<string> recordings)
{
    string[] allowed = recordings.Where(Allowed).ToArray();
    return Parallel.ForEachAsync(allowed, async (recording, ct) => { await using Stream audio = await LoadAsync(recording); });
}
//# The allowed ones first, then all together
//members
static Task<Stream[]> RunAsync(IEnumerable<string> recordings) => Task.WhenAll(recordings.Where(Allowed).Select(LoadAsync));
//# All of them, then the allowed ones
//members
static IEnumerable<Stream> Run(IEnumerable<string> recordings) => recordings.Select(recording => (recording, audio: {|AF0001:Load(recording)|})).Where(pair => Allowed(pair.recording)).Select(pair => pair.audio);
//# A query over what is allowed
//members
static IEnumerable<Stream> Run(IEnumerable<Track> tracks) => from track in tracks where Allowed(track.Id) select Load(track.Id);
//# A query over what is allowed that loads the wrong one
//members
static IEnumerable<Stream> Run(IEnumerable<Track> tracks, Track first) => from track in tracks where Allowed(first.Id) select {|AF0001:Load(track.Id)|};
//# Batches
//members
static async Task RunAsync(string[] recordings)
{
    foreach (string[] batch in recordings.Chunk(16))
    {
        foreach (string recording in batch)
        {
            await DemandAsync(recording);
        }

        foreach (string recording in batch)
        {
            await using Stream audio = await {|AF0001:LoadAsync(recording)|};
        }
    }
}
//# A list of what was allowed
//members
static void Run(string[] recordings)
{
    var allowed = new List<string>();
    foreach (string recording in recordings)
    {
        if (Allowed(recording)) { allowed.Add(recording); }
    }

    foreach (string recording in allowed) { {|AF0001:Load(recording)|}.Dispose(); }
}
//# A dictionary of decisions
//members
static void Run(string[] recordings)
{
    Dictionary<string, Decision> decisions = recordings.ToDictionary(recording => recording, Decide);
    foreach ((string recording, Decision decision) in decisions)
    {
        if (decision.IsAllowed) { {|AF0001:Load(recording)|}.Dispose(); }
    }
}
//# A checkpoint says that it is done
//members
static async Task RunAsync(string[] recordings, HashSet<string> done)
{
    foreach (string recording in recordings)
    {
        if (done.Contains(recording)) { continue; }

        await DemandAsync(recording);
        await using Stream audio = await LoadAsync(recording);
        done.Add(recording);
    }
}
//# Epochs over a list that was checked as a whole
//members
static async Task RunAsync(CatalogueGate gate, ICatalogue catalogue, IReadOnlyList<UseRequest> requests, int epochs)
{
    gate.EnsureLicensed(requests);
    for (int epoch = 0; epoch < epochs; epoch++)
    {
        foreach (UseRequest request in requests)
        {
            await using Stream audio = await catalogue.OpenAsync(request.Recording);
        }
    }
}
//# A pipeline of stages
//members
sealed class Features([NotCatalogueAudio] string folder) { public string PathOf(string id) => Path.Combine(folder, id); }
static float[] Read(Features features, string id) => TorchSharp.torchaudio.load(features.PathOf(id)).Samples;
//# A model is trained on a folder
//members
static void Run(string folder)
{
    foreach (string path in Directory.EnumerateFiles(folder, "*.wav"))
    {
        (float[] samples, int rate) = {|AF0001:TorchSharp.torchaudio.load(path)|};
    }
}
//# A model is trained on what a manifest allows
//members
static void Run(string folder, IEnumerable<Track> manifest)
{
    foreach (Track track in manifest)
    {
        if (!AllowedFor(track.Id, Uses.TrainGenerative)) { continue; }

        (float[] samples, int rate) = TorchSharp.torchaudio.load(Path.Combine(folder, track.Path));
    }
}
//# A lazy data set
//members
sealed class DataSet(IReadOnlyList<string> recordings) { public IEnumerable<Stream> Items() { foreach (string recording in recordings) { if (Allowed(recording)) { yield return Load(recording); } } } public Stream this[int index] => {|AF0001:Load(recordings[index])|}; }
//# A lazy value
//members
sealed class Song(string id) { private readonly Lazy<Stream> _audio = new(() => {|AF0001:Load(id)|}); public Stream Audio { get { Demand(id); return _audio.Value; } } }
//# A timer
//members
sealed class Refresh(string id) : IDisposable { private Timer? _timer; public void Start() { Demand(id); _timer = new Timer(_ => Load(id).Dispose(), null, 0, 1000); } public void Dispose() => _timer?.Dispose(); }
//# Started and forgotten
//members
static void Run(string id) { _ = Task.Run(async () => { await DemandAsync(id); await using Stream audio = await LoadAsync(id); }); }
//# The check is started beside the load
//members
static async Task Run(string id) { Task check = DemandAsync(id); Task<Stream> load = {|AF0005:LoadAsync(id)|}; await Task.WhenAll(check, load); }
//# The check runs with a time limit
//members
static async Task Run(string id)
{
    Task check = DemandAsync(id);
    if (await Task.WhenAny(check, Task.Delay(1000)) == check) { await check; Load(id).Dispose(); }
    {|AF0005:Load(id)|}.Dispose();
}
//# A switch over commands
//members
static void Run(string command, string id)
{
    switch (command)
    {
        case "preview" when Allowed(id): Load(id).Dispose(); break;
        case "play": Demand(id); goto case "export";
        case "export": {|AF0001:Load(id)|}.Dispose(); break;
        default: throw new ArgumentException(command);
    }
}
//# A result type of one's own
//members
readonly record struct Outcome(bool Ok, string? Why);
static Outcome Ask(string id) => Allowed(id) ? new Outcome(true, null) : new Outcome(false, "no");
static void Run(string id) { Outcome outcome = Ask(id); if (!outcome.Ok) return; {|AF0001:Load(id)|}.Dispose(); }
