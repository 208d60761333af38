//# A minimal API that opens through the gate
//members
static void Map(Microsoft.AspNetCore.Builder.WebApplication app) => app.MapGet("/play/{isrc}", async (Isrc isrc, CatalogueGate gate, CancellationToken ct) =>
{
    await using CatalogueAudio audio = await gate.OpenAsync(new UseRequest(isrc, Uses.Recommend, Territory.Worldwide), ct);
    return Microsoft.AspNetCore.Http.Results.Stream(audio.Stream, "audio/wav");
});
//# A minimal API that forgets the gate
//members
static void Map(Microsoft.AspNetCore.Builder.WebApplication app) => app.MapGet("/play/{isrc}", async (Isrc isrc, ICatalogue catalogue, CancellationToken ct) =>
    Microsoft.AspNetCore.Http.Results.Stream(await {|AF0001:catalogue.OpenAsync(isrc, ct)|}, "audio/wav"));
//# A minimal API that forbids
//members
static void Map(Microsoft.AspNetCore.Builder.WebApplication app) => app.MapGet("/play/{id}", (string id) =>
{
    Decision decision = Decide(id);
    return decision.IsAllowed ? Microsoft.AspNetCore.Http.Results.Stream(Load(id), "audio/wav") : Microsoft.AspNetCore.Http.Results.Forbid();
});
//# A minimal API that returns early for no
//members
static void Map(Microsoft.AspNetCore.Builder.WebApplication app) => app.MapGet("/play/{id}", async (string id) =>
{
    if (await DecideAsync(id) is { IsAllowed: false })
    {
        return Microsoft.AspNetCore.Http.Results.Forbid();
    }

    return Microsoft.AspNetCore.Http.Results.Stream(await LoadAsync(id), "audio/wav");
});
//# A minimal API that only logs the no
//members
static void Map(Microsoft.AspNetCore.Builder.WebApplication app, Microsoft.Extensions.Logging.ILogger logger) => app.MapGet("/play/{id}", async (string id) =>
{
    if (!await AllowedAsync(id))
    {
        Microsoft.Extensions.Logging.LoggerExtensions.LogWarning(logger, "not allowed {Id}", id);
    }

    return Microsoft.AspNetCore.Http.Results.Stream(await {|AF0001:LoadAsync(id)|}, "audio/wav");
});
//# A handler in a method group
//members
static void Map(Microsoft.AspNetCore.Builder.WebApplication app) => app.MapGet("/play/{id}", PlayAsync);
static async Task<Microsoft.AspNetCore.Http.IResult> PlayAsync(string id)
{
    await DemandAsync(id).ConfigureAwait(false);
    return Microsoft.AspNetCore.Http.Results.Stream(await LoadAsync(id).ConfigureAwait(false), "audio/wav");
}
//# An upload of the user
//members
static void Map(Microsoft.AspNetCore.Builder.WebApplication app) => app.MapPost("/identify", ([NotCatalogueAudio] Microsoft.AspNetCore.Http.IFormFile file) =>
{
    using var reader = new NAudio.Wave.WaveFileReader(file.OpenReadStream());
    return reader.Length;
});
//# An upload that nobody says is one
//members
static void Map(Microsoft.AspNetCore.Builder.WebApplication app) => app.MapPost("/identify", (Microsoft.AspNetCore.Http.IFormFile file) =>
{
    using var reader = {|AF0001:new NAudio.Wave.WaveFileReader(file.OpenReadStream())|};
    return reader.Length;
});
//# A controller with the check in a private method
//members
sealed class PlayerController(CatalogueGate gate, ICatalogue catalogue)
{
    private void Require(UseRequest request)
    {
        UseDecision decision = gate.Authorize(request);
        if (!decision.IsAllowed)
        {
            throw new ComplianceException(decision.Findings);
        }
    }

    public async Task<Stream> GetAsync(Isrc isrc, CancellationToken ct)
    {
        var request = new UseRequest(isrc, Uses.Remix, Territory.Parse("SE"));
        Require(request);
        return await catalogue.OpenAsync(isrc, ct);
    }
}
//# A controller with the answer in a private method
//members
sealed class PlayerController(CatalogueGate gate, ICatalogue catalogue)
{
    private bool MayRemix(Isrc isrc) => gate.Authorize(new UseRequest(isrc, Uses.Remix, Territory.Worldwide)).IsAllowed;

    public async Task<Stream?> GetAsync(Isrc isrc, CancellationToken ct) => MayRemix(isrc) ? await catalogue.OpenAsync(isrc, ct) : null;

    public async Task<Stream?> GetOrAsync(Isrc isrc, bool isAdmin, CancellationToken ct) => isAdmin || MayRemix(isrc) ? await {|AF0001:catalogue.OpenAsync(isrc, ct)|} : null;
}
//# A cache before the check
//members
sealed class Player(Microsoft.Extensions.Caching.Memory.IMemoryCache cache)
{
    public Stream Get(string id)
    {
        if (cache.TryGetValue(id, out object? known) && known is true)
        {
            return {|AF0001:Load(id)|};
        }

        Demand(id);
        cache.Set(id, true);
        return Load(id);
    }
}
//# A middleware that demands for all
//members
sealed class LicenseMiddleware(Func<Microsoft.AspNetCore.Http.HttpContext, Task> next)
{
    public async Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context, string id)
    {
        await DemandAsync(id);
        await next(context);
    }
}
sealed class Endpoint { public Stream Get(string id) => {|AF0001:Load(id)|}; }
//# A retry that checks once
//members
static async Task<Stream> GetAsync(string id, int attempts)
{
    await DemandAsync(id);
    for (int attempt = 1; ; attempt++)
    {
        try
        {
            return await LoadAsync(id);
        }
        catch (IOException) when (attempt < attempts)
        {
            await Task.Delay(attempt);
        }
    }
}
//# A retry that checks inside and goes on after a no
//members
static async Task<Stream> GetAsync(string id, int attempts)
{
    for (int attempt = 1; attempt < attempts; attempt++)
    {
        try
        {
            await DemandAsync(id);
            break;
        }
        catch (Exception)
        {
            await Task.Delay(attempt);
        }
    }

    return await {|AF0001:LoadAsync(id)|};
}
//# The id of a route is normalized after the check
//members
static async Task<Stream> GetAsync(string id)
{
    await DemandAsync(id);
    string key = id.Trim().ToUpperInvariant();
    return await {|AF0003:LoadAsync(key)|};
}
//# The id of a route is normalized before the check
//members
static async Task<Stream> GetAsync(string id)
{
    string key = id.Trim().ToUpperInvariant();
    await DemandAsync(key);
    return await LoadAsync(key);
}
//# A fallback recording
//members
static async Task<Stream> GetAsync(string id, string fallback)
{
    string chosen = await AllowedAsync(id) ? id : fallback;
    return await {|AF0001:LoadAsync(chosen)|};
}
//# A fallback recording that was checked too
//members
static async Task<Stream?> GetAsync(string id, string fallback)
{
    string? chosen = await AllowedAsync(id) ? id : await AllowedAsync(fallback) ? fallback : null;
    return chosen is null ? null : await LoadAsync(chosen);
}
//# A streamed response
//members
static async Task WriteAsync(Microsoft.AspNetCore.Http.HttpContext context, CatalogueGate gate, UseRequest request)
{
    await using CatalogueAudio audio = await gate.OpenAsync(request, context.RequestAborted);
    await audio.Stream.CopyToAsync(context.Response.Body, context.RequestAborted);
}
//# A generated response
//members
static async Task WriteAsync(Microsoft.AspNetCore.Http.HttpContext context, [GeneratesAudio] Stream mix) { await {|AF0020:mix.CopyToAsync(context.Response.Body, context.RequestAborted)|}; }
//# A generated response as a result
//members
static async Task<Microsoft.AspNetCore.Http.IResult> GetAsync() => {|AF0020:Microsoft.AspNetCore.Http.Results.Bytes(await GenerateAsync(), "audio/wav")|};
//# A generated response that is stamped into memory
//members
static async Task<Microsoft.AspNetCore.Http.IResult> GetAsync(AttributionStamper stamper, Attribution attribution, [GeneratesAudio] Stream mix)
{
    var output = new MemoryStream();
    await stamper.StampAsync(mix, output, attribution);
    return Microsoft.AspNetCore.Http.Results.Stream(output, "audio/wav");
}
