using System.Text;
using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>Signs heads and deltas (docs/spec/consent-snapshot.md, sections 8 and 9).</summary>
internal sealed class SnapshotSigner(ISigner signer, SnapshotPublisherOptions options)
{
    private readonly LicenseSigner _heads = new(signer, "consent-head+jwt");
    private readonly LicenseSigner _deltas = new(signer, "consent-delta+jwt");

    public async Task<byte[]> SignHeadAsync(
        string registry, string licensee, long version, DateTimeOffset asOf, DateTimeOffset now, SnapshotPart basis, SnapshotPart tip, CancellationToken cancellationToken)
    {
        byte[] payload = Write(json =>
        {
            json.WriteString("iss"u8, registry);
            json.WriteString("sub"u8, licensee);
            json.WriteNumber("ver"u8, version);
            json.WriteString("as_of"u8, InstantText.ToText(asOf));
            json.WriteNumber("iat"u8, now.ToUnixTimeSeconds());
            json.WriteNumber("exp"u8, now.ToUnixTimeSeconds() + (long)options.HeadLifetime.TotalSeconds);
            WriteMaxAges(json);
            WritePart(json, "base", basis);
            WritePart(json, "tip", tip);
        });
        return Encoding.ASCII.GetBytes(await _heads.SignAsync(payload, cancellationToken).ConfigureAwait(false));
    }

    public async Task<byte[]> SignDeltaAsync(SnapshotDelta delta, CancellationToken cancellationToken)
    {
        byte[] payload = Write(json =>
        {
            json.WriteString("iss"u8, delta.Registry);
            json.WriteString("sub"u8, delta.Licensee);
            json.WriteNumber("from"u8, delta.From);
            json.WriteString("prev"u8, delta.Previous);
            WriteMembers(json, delta.Part);
            json.WriteOptional("state", delta.State);
        });
        return Encoding.ASCII.GetBytes(await _deltas.SignAsync(payload, cancellationToken).ConfigureAwait(false));
    }

    private void WriteMaxAges(Utf8JsonWriter json)
    {
        json.WriteStartObject("max_age"u8);
        json.WriteNumber("default"u8, (long)options.MaxAge.TotalSeconds);
        foreach (Uses use in UseNames.Enumerate(SnapshotPublisherOptions.Personal))
        {
            json.WriteNumber(use.ToWireName(), (long)options.MaxPersonalAge.TotalSeconds);
        }

        json.WriteEndObject();
    }

    private static void WritePart(Utf8JsonWriter json, string name, SnapshotPart part)
    {
        json.WriteStartObject(name);
        WriteMembers(json, part);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, SnapshotPart part)
    {
        json.WriteNumber("ver"u8, part.Version);
        json.WriteNumber("size"u8, part.Length);
        json.WriteString("root"u8, part.Root);
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter json = new(text))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return text.ToArray();
    }
}
