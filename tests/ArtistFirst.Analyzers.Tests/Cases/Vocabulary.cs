using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading.Tasks;
using ArtistFirst;

public sealed record Track(string Id, string Path);

public sealed class Grant
{
    public string Id { get; init; } = "";
}

public enum Verdict
{
    Denied,
    Expired,
    Allowed,
    AllowedWithDuties,
}

public sealed class Decision
{
    public bool IsAllowed { get; init; }

    public Verdict Outcome { get; init; }

    public void ThrowIfDenied()
    {
        if (!IsAllowed)
        {
            throw new InvalidOperationException();
        }
    }
}

public static class Vocabulary
{
    public static int Counter;

    [ChecksLicense("id")]
    public static extern bool Allowed(string id);

    [ChecksLicense("id")]
    public static extern bool? MaybeAllowed(string id);

    [ChecksLicense("id")]
    public static extern void Demand(string id);

    [ChecksLicense("id")]
    public static extern Task DemandAsync(string id);

    [ChecksLicense("id")]
    public static extern Task<bool> AllowedAsync(string id);

    [ChecksLicense("id")]
    public static extern ValueTask<bool> AllowedSoon(string id);

    [ChecksLicense("id")]
    public static extern Decision Decide(string id);

    [ChecksLicense("id")]
    public static extern Task<Decision> DecideAsync(string id);

    [ChecksLicense("id")]
    public static extern bool TryAcquire(string id, [NotNullWhen(true)] out Grant? grant);

    [ChecksLicense("id")]
    public static extern Grant? Find(string id);

    [ChecksLicense("id")]
    public static extern Grant Acquire(string id);

    [ChecksLicense("id", Use = "use")]
    public static extern bool AllowedFor(string id, string use);

    [ChecksLicense("id", Use = "uses")]
    public static extern bool AllowedFor(string id, Uses uses);

    [LoadsCatalogueAudio("id")]
    public static extern Stream Load(string id);

    [LoadsCatalogueAudio("id")]
    public static extern Task<Stream> LoadAsync(string id);

    [LoadsCatalogueAudio("id", Use = "use")]
    public static extern Stream LoadFor(string id, string use);

    [LoadsCatalogueAudio("id", Use = "uses")]
    public static extern Stream LoadFor(string id, Uses uses);

    [LoadsCatalogueAudio("id", For = Uses.TrainGenerative)]
    public static extern Stream LoadForTraining(string id);

    [LoadsCatalogueAudio("path", IsDerived = true)]
    public static extern Stream Decode(string path);

    [RequiresLicenseCheck("id")]
    public static extern void Prepare(string id);

    public static extern string Next();

    public static extern bool Roll();

    public static extern void Log(string text);

    public static extern void MayThrow();

    [DoesNotReturn]
    public static extern void Fail();

    public static extern void Check([DoesNotReturnIf(false)] bool condition);

    [return: NotCatalogueAudio]
    public static extern string Upload();

    [GeneratesAudio]
    public static extern byte[] Generate();

    [GeneratesAudio]
    public static extern Task<byte[]> GenerateAsync();

    [StampsAttribution("audio")]
    public static extern byte[] Stamp(byte[] audio);

    [StampsAttribution("audio")]
    public static extern Task StampInPlaceAsync(byte[] audio);

    [TransformsAudio("audio")]
    public static extern byte[] Trim(byte[] audio);

    [TransformsAudio("audio")]
    public static extern void TrimInPlace(byte[] audio);

    [WritesAudio("audio")]
    public static extern void Publish(byte[] audio);

    [RecordsUse("id")]
    public static extern void Record(string id);
}
