using ArtistFirst.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeActions;

namespace ArtistFirst.Analyzers;

/// <summary>AF0001 where our own gate is in scope.</summary>
public sealed class GateFixesTests
{
    [Fact]
    public Task A_request_in_scope_is_what_the_gate_is_asked() => AssertCheckAsync(
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task<Stream> RunAsync(UseRequest request) => await catalogue.OpenAsync(request.Recording);
        }
        """,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task<Stream> RunAsync(UseRequest request)
            {
                gate.Authorize(request).ThrowIfDenied();
                return await catalogue.OpenAsync(request.Recording);
            }
        }
        """);

    [Fact]
    public Task Another_recording_is_asked_for_with_the_rest_of_the_request() => AssertCheckAsync(
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task RunAsync(UseRequest template, Isrc[] recordings)
            {
                foreach (Isrc isrc in recordings)
                {
                    await using Stream audio = await catalogue.OpenAsync(isrc);
                }
            }
        }
        """,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task RunAsync(UseRequest template, Isrc[] recordings)
            {
                foreach (Isrc isrc in recordings)
                {
                    gate.Authorize(template with { Recording = isrc }).ThrowIfDenied();
                    await using Stream audio = await catalogue.OpenAsync(isrc);
                }
            }
        }
        """);

    [Fact]
    public Task What_is_not_known_is_left_out_and_the_gate_refuses_until_it_is_filled_in() => AssertCheckAsync(
        """
        sealed class Case
        {
            private readonly CatalogueGate _gate;
            private readonly ICatalogue _catalogue;

            public Case(CatalogueGate gate, ICatalogue catalogue)
            {
                _gate = gate;
                _catalogue = catalogue;
            }

            public async Task<Stream> RunAsync(Isrc isrc)
            {
                return await _catalogue.OpenAsync(isrc);
            }
        }
        """,
        """
        sealed class Case
        {
            private readonly CatalogueGate _gate;
            private readonly ICatalogue _catalogue;

            public Case(CatalogueGate gate, ICatalogue catalogue)
            {
                _gate = gate;
                _catalogue = catalogue;
            }

            public async Task<Stream> RunAsync(Isrc isrc)
            {
                _gate.Authorize(new UseRequest(isrc, Uses.None, default)).ThrowIfDenied();
                return await _catalogue.OpenAsync(isrc);
            }
        }
        """);

    [Fact]
    public Task The_use_that_the_load_makes_is_asked_for() => AssertCheckAsync(
        """
        sealed class Case(CatalogueGate gate)
        {
            [LoadsCatalogueAudio("isrc", For = Uses.Embed | Uses.TrainAnalysis)]
            private static Stream Train(Isrc isrc) => Stream.Null;

            void Run(Isrc isrc, Territory market)
            {
                Train(isrc);
            }
        }
        """,
        """
        sealed class Case(CatalogueGate gate)
        {
            [LoadsCatalogueAudio("isrc", For = Uses.Embed | Uses.TrainAnalysis)]
            private static Stream Train(Isrc isrc) => Stream.Null;

            void Run(Isrc isrc, Territory market)
            {
                gate.Authorize(new UseRequest(isrc, Uses.TrainAnalysis | Uses.Embed, market)).ThrowIfDenied();
                Train(isrc);
            }
        }
        """);

    [Fact]
    public Task Of_a_path_the_ISRC_in_it_is_asked_for() => AssertCheckAsync(
        """
        sealed class Case(CatalogueGate gate, string folder)
        {
            void Run(Isrc isrc, Uses uses, Territory market)
            {
                Decode(Path.Combine(folder, $"{isrc}.wav"));
            }
        }
        """,
        """
        sealed class Case(CatalogueGate gate, string folder)
        {
            void Run(Isrc isrc, Uses uses, Territory market)
            {
                gate.Authorize(new UseRequest(isrc, uses, market)).ThrowIfDenied();
                Decode(Path.Combine(folder, $"{isrc}.wav"));
            }
        }
        """);

    [Fact]
    public Task Opening_goes_through_the_gate() => FixedSource.AssertAsync(
        new UncheckedLoadFix(), UncheckedLoadFix.Open,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task<long> RunAsync(UseRequest request, CancellationToken token)
            {
                // Closed at the end.
                await using Stream audio = await catalogue.OpenAsync(request.Recording, token).ConfigureAwait(false);
                return audio.Length;
            }

            async Task<Stream> OtherAsync(Isrc isrc, Uses uses, Territory market) => await catalogue.OpenAsync(isrc);
        }
        """,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            async Task<long> RunAsync(UseRequest request, CancellationToken token)
            {
                // Closed at the end.
                await using Stream audio = (await gate.OpenAsync(request, token).ConfigureAwait(false)).Stream;
                return audio.Length;
            }

            async Task<Stream> OtherAsync(Isrc isrc, Uses uses, Territory market) => (await gate.OpenAsync(new UseRequest(isrc, uses, market))).Stream;
        }
        """);

    [Fact]
    public Task A_method_that_passes_the_task_on_becomes_async() => FixedSource.AssertAsync(
        new UncheckedLoadFix(), UncheckedLoadFix.Open,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            public Task<Stream> OpenAsync(UseRequest request, CancellationToken token) => catalogue.OpenAsync(request.Recording, token);

            // Its own.
            Task<Stream> OtherAsync(Isrc isrc, Uses uses, Territory market) => catalogue.OpenAsync(isrc);
        }
        """,
        """
        sealed class Case(CatalogueGate gate, ICatalogue catalogue)
        {
            public async Task<Stream> OpenAsync(UseRequest request, CancellationToken token) => (await gate.OpenAsync(request, token)).Stream;

            // Its own.
            async Task<Stream> OtherAsync(Isrc isrc, Uses uses, Territory market) => (await gate.OpenAsync(new UseRequest(isrc, uses, market))).Stream;
        }
        """);

    [Fact]
    public async Task Where_use_and_territory_are_not_known_the_title_says_so()
    {
        IReadOnlyList<CodeAction> offered = await FixedSource.OfferedAsync(
            new UncheckedLoadFix(), "sealed class Case(CatalogueGate gate, ICatalogue catalogue) { async Task RunAsync(Isrc isrc) { await catalogue.OpenAsync(isrc); gate.ToString(); } }");
        Assert.Equal(
            [
                "Open with 'gate.OpenAsync'; fill in use and territory",
                "Check with 'gate.Authorize(new UseRequest(isrc, Uses.None, default))' before; fill in use and territory",
                "Ask the callers of 'RunAsync' for the check",
            ],
            offered.Select(action => action.Title));
    }

    [Theory]
    [InlineData("static async Task RunAsync(ICatalogue catalogue, Isrc isrc) { await catalogue.OpenAsync(isrc); }")]
    [InlineData("Func<ICatalogue, Isrc, Task> Run => static async (catalogue, isrc) => { await catalogue.OpenAsync(isrc); };")]
    public async Task A_gate_that_cannot_be_reached_is_not_used(string member)
    {
        IReadOnlyList<CodeAction> offered = await FixedSource.OfferedAsync(new UncheckedLoadFix(), $"sealed class Case {{ private readonly CatalogueGate _gate = null!; public CatalogueGate Gate => _gate; {member} }}");
        Assert.DoesNotContain(offered, action => action.EquivalenceKey is not UncheckedLoadFix.Require);
    }

    // What the gate allowed is still to be put on record.
    private static Task AssertCheckAsync(string before, string after, params string[] remaining) =>
        FixedSource.AssertAsync(new UncheckedLoadFix(), UncheckedLoadFix.Check, before, after, remaining.Length == 0 ? ["AF0021"] : remaining);
}
