using ArtistFirst.Signing;

namespace ArtistFirst.Tests;

/// <summary>Containers as somebody would make them who has the registry's key and bad intentions, or a bug.</summary>
internal static class ForgedSnapshot
{
    /// <summary>A container of any body, validly signed.</summary>
    public static byte[] Sign(byte[] body, PrivateKey key, string licensee = SomeRights.Licensee, string? head = null)
    {
        byte[] hashes = HashesOf(body);
        string root = StrictBase64Url.Encode(ChunkTree.RootOf(hashes));
        string part = $$"""{"ver":7,"size":{{body.Length}},"root":"{{root}}"}""";
        head ??= $$"""
            {"iss":"{{SnapshotDesk.Registry}}","sub":"{{licensee}}","ver":7,"as_of":"2026-06-01T00:00:00Z","iat":{{Some.Seconds(SomeRights.Now)}},"exp":{{Some.Seconds(SomeRights.Now.AddDays(1))}},"max_age":{"default":604800},"base":{{part}},"tip":{{part}}}
            """;
        byte[] token = Some.Utf8(Some.Jws(key, "consent-head+jwt", head));
        return [.. body, .. hashes, .. token, .. SnapshotContainer.Footer(body.Length, token.Length)];
    }

    public static byte[] BodyOf(byte[] file) => file[..(int)ContainerOf(file).BodyLength];

    public static SnapshotContainer ContainerOf(byte[] file) => SnapshotContainer.Read(file.Length, (offset, buffer) => ChunkSource.Of(file).TryRead(offset, buffer.Span));

    private static byte[] HashesOf(byte[] body)
    {
        byte[] hashes = new byte[SnapshotLayout.ChunksOf(body.Length) * ChunkTree.HashLength];
        for (int chunk = 0; chunk < hashes.Length / ChunkTree.HashLength; chunk++)
        {
            ReadOnlySpan<byte> bytes = body.AsSpan(chunk * SnapshotLayout.ChunkLength);
            ChunkTree.HashLeaf(bytes[..Math.Min(bytes.Length, SnapshotLayout.ChunkLength)], hashes.AsSpan(chunk * ChunkTree.HashLength));
        }

        return hashes;
    }
}
