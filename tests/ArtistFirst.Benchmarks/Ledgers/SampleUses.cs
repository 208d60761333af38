using System.Buffers.Binary;

namespace ArtistFirst.Benchmarks.Ledgers;

/// <summary>Uses under ids that follow each other in time, as those of a service do.</summary>
internal static class SampleUses
{
    private static readonly UsageEvent Template = new()
    {
        OperationId = OperationId.From(Id(0)),
        Kind = UsageEventKind.Authorized,
        Recording = Isrc.Parse("USPR37300012"),
        Uses = Uses.Remix,
        Territory = Territory.Parse("SE"),
        ProcessingTerritory = Territory.Parse("SE"),
        Licensee = "https://studio.example",
        Model = ModelVersion.Parse("studio@3"),
        Destination = Destination.InApp,
        At = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
        LicenseId = "0192f0c1-7c3e-7a52-9d0e-3f5b8c2a1d44",
        GrantIndex = 0,
        Duties = Duties.Credit,
        ConsentVersion = "https://registry.example@42",
    };

    public static byte[] Bytes { get; } = Template.ToCanonicalBytes();

    public static UsageEvent Number(long number) => Template with { OperationId = OperationId.From(Id(number)) };

    public static Guid Id(long number)
    {
        Span<byte> id = stackalloc byte[16];
        id[0] = 1;
        BinaryPrimitives.WriteInt64BigEndian(id[8..], number);
        return new Guid(id, bigEndian: true);
    }
}
