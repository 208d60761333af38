namespace ArtistFirst.Conventions;

public sealed class PublicApiTests
{
    private const string Folder = "tests/ArtistFirst.Conventions.Tests/PublicApi";

    public static TheoryData<string> Assemblies => [.. BuiltAssembly.All.Select(assembly => assembly.Name)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_public_surface_is_the_approved_one(string name)
    {
        string listing = PublicApi.Describe(BuiltAssembly.All.Single(assembly => string.Equals(assembly.Name, name, StringComparison.Ordinal)));
        string approved = Checkout.PathOf($"{Folder}/{name}.txt");
        if (Environment.GetEnvironmentVariable("ARTISTFIRST_APPROVE") is "1" && Environment.GetEnvironmentVariable("CI") is not "true")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            File.WriteAllText(approved, listing);
        }

        string expected = File.Exists(approved) ? File.ReadAllText(approved) : string.Empty;
        if (!string.Equals(listing, expected, StringComparison.Ordinal))
        {
            string received = Path.Combine(AppContext.BaseDirectory, $"{name}.received.txt");
            File.WriteAllText(received, listing);
            Assert.Fail($"""
                The public surface of {name} differs from {Folder}/{name}.txt:
                {string.Join(Environment.NewLine, Difference(expected, listing))}
                The whole listing is in {received}.
                If the change is meant: ARTISTFIRST_APPROVE=1 ./test.sh ArtistFirst.Conventions.Tests, then review and commit {Folder}.
                """);
        }
    }

    [Fact]
    public void Every_listing_belongs_to_an_assembly() =>
        Violations.None("A listing without an assembly approves nothing.", Checkout.Files
            .Where(path => path.StartsWith(Folder + "/", StringComparison.Ordinal)
                && BuiltAssembly.All.All(assembly => !string.Equals(path, $"{Folder}/{assembly.Name}.txt", StringComparison.Ordinal))));

    [Fact]
    public void A_listing_names_everything_that_a_user_can_reach()
    {
        const string Source = """
            namespace Example;
            [System.Flags] public enum Uses : ushort { None = 0, Remix = 2, Embed = 8 }
            public readonly struct Isrc : System.IEquatable<Isrc>, IHidden<Isrc> { public Isrc(string? text) { } public bool Equals(Isrc other) => true; internal int Packed => 1; }
            public abstract class Ledger { protected Ledger() { } protected abstract void Append(in Isrc recording, int count = 1); public int Count { get; private set; } }
            public sealed record License(string Id, string? Parent = null);
            public static class Names { public const string Scheme = "isrc"; public static string ToWire<T>(this Uses uses, T state = default) where T : struct => ""; }
            internal interface IHidden<T>;
            internal sealed class Hidden { public int Count; }
            """;
        const string Listing = """
            namespace Example

            public readonly struct Isrc : IEquatable<Isrc>
                public Isrc(string? text)
                public bool Equals(Isrc other)

            public abstract class Ledger
                protected Ledger()
                public int Count { get; }
                protected abstract void Append(in Isrc recording, int count = 1)

            public sealed record License : IEquatable<License>
                public License(string Id, string? Parent = null)
                public string Id { get; init; }
                public string? Parent { get; init; }

            public static class Names
                public const string Scheme = "isrc"
                public static string ToWire<T>(this Uses uses, T state = default) where T : struct

            [Flags] public enum Uses : ushort
                None = 0
                Remix = 2
                Embed = 8

            """;
        Assert.Equal(Listing, PublicApi.Describe(Compiled.From(Source)));
    }

    // By type, because many types have a member of the same text.
    private static IEnumerable<string> Difference(string approved, string received)
    {
        (string Type, string Line)[] before = [.. Entries(approved)], after = [.. Entries(received)];
        return before.Except(after).Select(entry => (entry.Type, Line: $"- {entry.Line}"))
            .Concat(after.Except(before).Select(entry => (entry.Type, Line: $"+ {entry.Line}")))
            .GroupBy(change => change.Type, change => change.Line, StringComparer.Ordinal)
            .SelectMany(changes => changes.Prepend(changes.Key));
    }

    private static IEnumerable<(string Type, string Line)> Entries(string listing)
    {
        string type = string.Empty;
        foreach (string line in listing.Split('\n').Where(line => line.Length > 0))
        {
            type = line.StartsWith(' ') ? type : line;
            yield return (type, line);
        }
    }
}
