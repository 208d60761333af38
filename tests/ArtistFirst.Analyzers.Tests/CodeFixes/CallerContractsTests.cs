using ArtistFirst.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeActions;

namespace ArtistFirst.Analyzers;

/// <summary>AF0001: the obligation moves to the callers.</summary>
public sealed class CallerContractsTests
{
    [Fact]
    public Task The_member_requires_the_check_of_its_callers() => AssertAsync(
        """
        sealed class Case
        {
            // Private: only this class calls it.
            private static Stream Open(string id) => Load(id);

            /// <summary>Opens two.</summary>
            [Obsolete("Open one.")]
            private static void Open(Track track, string other)
            {
                Load(track.Id);
            }
        }
        """,
        """
        sealed class Case
        {
            // Private: only this class calls it.
            [RequiresLicenseCheck(nameof(id))]
            private static Stream Open(string id) => Load(id);

            /// <summary>Opens two.</summary>
            [Obsolete("Open one.")]
            [RequiresLicenseCheck("track.Id")]
            private static void Open(Track track, string other)
            {
                Load(track.Id);
            }
        }
        """);

    [Fact]
    public Task A_path_that_a_parameter_has_stays_a_path() => AssertAsync(
        """
        sealed class Case
        {
            static void Play(Track track) => Decode(track.Path);

            static void Caller(Track track) { Demand(track.Id); Play(track); }
        }
        """,
        """
        sealed class Case
        {
            [RequiresLicenseCheck("track.Path", IsDerived = true)]
            static void Play(Track track) => Decode(track.Path);

            static void Caller(Track track) { Demand(track.Id); Play(track); }
        }
        """);

    [Fact]
    public Task The_use_goes_along() => AssertAsync(
        """
        sealed class Case
        {
            static void Train(string id) => LoadForTraining(id);

            static void Make(string id, Uses uses) => LoadFor(id, uses);

            static void Remix(string id) => LoadFor(id, Uses.Remix);
        }
        """,
        """
        sealed class Case
        {
            [RequiresLicenseCheck(nameof(id), For = Uses.TrainGenerative)]
            static void Train(string id) => LoadForTraining(id);

            [RequiresLicenseCheck(nameof(id), Use = nameof(uses))]
            static void Make(string id, Uses uses) => LoadFor(id, uses);

            [RequiresLicenseCheck(nameof(id), For = Uses.Remix)]
            static void Remix(string id) => LoadFor(id, Uses.Remix);
        }
        """);

    [Fact]
    public Task A_path_that_is_handed_through_stays_a_path() => AssertAsync(
        """
        sealed class Case
        {
            static Stream Open(string path) => Decode(path);

            static Stream OpenById(string id) => Decode(Path.Combine("audio", id + ".wav"));
        }
        """,
        """
        sealed class Case
        {
            [RequiresLicenseCheck(nameof(path), IsDerived = true)]
            static Stream Open(string path) => Decode(path);

            [RequiresLicenseCheck(nameof(id))]
            static Stream OpenById(string id) => Decode(Path.Combine("audio", id + ".wav"));
        }
        """);

    [Fact]
    public async Task Callers_are_asked_next() => await FixedSource.AssertAsync(
        new UncheckedLoadFix(), UncheckedLoadFix.Require,
        """
        sealed class Case
        {
            static void Run()
            {
                string id = Next();
                Open(id);
            }

            static Stream Open(string id) => Load(id);
        }
        """,
        """
        sealed class Case
        {
            static void Run()
            {
                string id = Next();
                Open(id);
            }

            [RequiresLicenseCheck(nameof(id))]
            static Stream Open(string id) => Load(id);
        }
        """,
        "AF0001");

    [Theory]
    [InlineData("class Case { static void Run() { string id = Next(); Load(id); } }")]
    [InlineData("class Case { static void Run(string a, string b) { Decode(a + b); } }")]
    [InlineData("class Case { public override string ToString() => Load(\"one\").ToString()!; }")]
    [InlineData("class Case : IComparable<string> { public int CompareTo(string? id) => Load(id!).ReadByte(); }")]
    [InlineData("class Case { static void Main(string[] ids) { Load(ids[0]); } }")]
    public async Task Where_no_contract_says_it_none_is_offered(string source)
    {
        IReadOnlyList<CodeAction> offered = await FixedSource.OfferedAsync(new UncheckedLoadFix(), source);
        Assert.DoesNotContain(offered, action => action.EquivalenceKey is UncheckedLoadFix.Require);
    }

    private static Task AssertAsync(string before, string after) => FixedSource.AssertAsync(new UncheckedLoadFix(), UncheckedLoadFix.Require, before, after);
}
