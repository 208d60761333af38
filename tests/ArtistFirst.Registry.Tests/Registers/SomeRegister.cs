using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>Options, clocks and rows for registers.</summary>
internal static class SomeRegister
{
    public const string Registry = "https://registry.example";

    public static ConsentRegisterOptions Options() => new() { Registry = Registry };

    public static UseRequest Remix => new(SomeRights.Song, Uses.Remix, Territory.Parse("SE"));

    /// <summary>A register in which everybody allows everything, as rows.</summary>
    public static RegisterRow[] Rows => [.. RegisterRow.AllOf(SomeRights.Agreed)];

    public static IEnumerable<ConsentStatement> Grants => SomeRights.Agreed.Statements;

    public static ConsentStatement Withdrawal(string id, ConsentStatement of, DateTimeOffset recordedAt) => SomeRights.Withdraw(id, of) with { RecordedAt = recordedAt };
}
