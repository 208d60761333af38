using ArtistFirst.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeActions;

namespace ArtistFirst.Analyzers;

public sealed class InsertedChecksTests
{
    [Fact]
    public Task The_check_stands_before_the_statement_and_comments_stay() => AssertAsync(
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id)
            {
                Log(id);

                // Play it.
                Load(id); // now
            }
        }
        """,
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id)
            {
                Log(id);

                keeper.Ask(id);
                // Play it.
                Load(id); // now
            }
        }
        """);

    [Fact]
    public Task Code_that_awaits_awaits_the_check() => AssertAsync(
        """
        sealed class Case(Gatekeeper keeper)
        {
            async Task<Stream> RunAsync(string id, CancellationToken token)
            {
                return await LoadAsync(id).ConfigureAwait(false);
            }
        }
        """,
        """
        sealed class Case(Gatekeeper keeper)
        {
            async Task<Stream> RunAsync(string id, CancellationToken token)
            {
                await keeper.AskAsync(id, token).ConfigureAwait(false);
                return await LoadAsync(id).ConfigureAwait(false);
            }
        }
        """);

    [Fact]
    public Task A_statement_without_braces_gets_them() => AssertAsync(
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id, bool c)
            {
                if (c)
                    Load(id);
                else
                    Log(id);
            }
        }
        """,
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id, bool c)
            {
                if (c)
                {
                    keeper.Ask(id);
                    Load(id);
                }
                else
                    Log(id);
            }
        }
        """);

    [Fact]
    public Task A_body_that_is_an_expression_gets_braces() => AssertAsync(
        """
        sealed class Case(Gatekeeper keeper)
        {
            // Opens it.
            Stream Run(string id) => Load(id);

            void Other(string id) => Load(id);

            public Func<string, Stream> Open => id => Load(id);

            async Task RunAsync(string id) => await LoadAsync(id);
        }
        """,
        """
        sealed class Case(Gatekeeper keeper)
        {
            // Opens it.
            Stream Run(string id)
            {
                keeper.Ask(id);
                return Load(id);
            }

            void Other(string id)
            {
                keeper.Ask(id);
                Load(id);
            }

            public Func<string, Stream> Open => id =>
            {
                keeper.Ask(id);
                return Load(id);
            };

            async Task RunAsync(string id)
            {
                await keeper.AskAsync(id);
                await LoadAsync(id);
            }
        }
        """);

    [Fact]
    public Task One_check_serves_all_loads_of_the_same_recording_after_it() => AssertAsync(
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id, string other, bool c)
            {
                Load(id);
                if (c)
                {
                    Load(id);
                    Load(other);
                }

                Load(other);
                id = Next();
                Load(id);
            }
        }
        """,
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id, string other, bool c)
            {
                keeper.Ask(id);
                Load(id);
                if (c)
                {
                    Load(id);
                    keeper.Ask(other);
                    Load(other);
                }

                keeper.Ask(other);
                Load(other);
                id = Next();
                keeper.Ask(id);
                Load(id);
            }
        }
        """);

    [Fact]
    public Task Labels_and_cases_get_the_check_after_them() => AssertAsync(
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id, int n)
            {
                switch (n)
                {
                    case 0:
                        Load(id);
                        break;
                    default:
                        goto end;
                }

            end:
                Load(id);
            }
        }
        """,
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id, int n)
            {
                switch (n)
                {
                    case 0:
                        keeper.Ask(id);
                        Load(id);
                        break;
                    default:
                        goto end;
                }

            end:
                keeper.Ask(id);
                Load(id);
            }
        }
        """);

    [Fact]
    public Task What_the_preprocessor_reads_stays_where_it_is() => AssertAsync(
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id)
            {
        #if DEBUG
                Log(id);
        #endif
                Load(id);
            }
        }
        """,
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id)
            {
        #if DEBUG
                Log(id);
        #endif
                keeper.Ask(id);
                Load(id);
            }
        }
        """);

    [Fact]
    public Task Loops_and_their_conditions_are_checked_before_them() => AssertAsync(
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id, string[] ids)
            {
                while (Load(id) is null)
                {
                    Log(id);
                }

                foreach (string each in ids)
                {
                    Load(each);
                }
            }
        }
        """,
        """
        sealed class Case(Gatekeeper keeper)
        {
            void Run(string id, string[] ids)
            {
                keeper.Ask(id);
                while (Load(id) is null)
                {
                    Log(id);
                }

                foreach (string each in ids)
                {
                    keeper.Ask(each);
                    Load(each);
                }
            }
        }
        """);

    [Theory]
    [InlineData("void Run(string[] ids) { foreach (string id in ids.Where(each => Load(Next()) != null)) { Log(id); } }")]
    [InlineData("private readonly Stream _stream = Load(\"one\");")]
    [InlineData("void Run(string[] ids) { var streams = (from id in ids select Load(id)).ToList(); }")]
    [InlineData("void Run(object id) { if (id is string text && Load(text) != null) { Log(text); } }")]
    [InlineData("void Run(string id) { while (Load(id) != null) { id = Next(); } }")]
    public async Task Where_nothing_can_stand_before_the_load_no_check_is_offered(string member)
    {
        IReadOnlyList<CodeAction> offered = await FixedSource.OfferedAsync(new UncheckedLoadFix(), $"sealed class Case(Gatekeeper keeper) {{ {member} public void Use() => keeper.Ask(\"\"); }}\n{Keeper}");
        Assert.DoesNotContain(offered, action => action.EquivalenceKey is UncheckedLoadFix.Check);
    }

    [Fact]
    public async Task A_check_that_only_tells_is_followed_by_an_exception()
    {
        const string Teller = "\n\nsealed class Teller\n{\n    [ChecksLicense(\"id\")] public bool IsLicensed(string id) => false;\n}\n";
        await FixedSource.AssertAsync(
            new UncheckedLoadFix(), UncheckedLoadFix.Check,
            """
            sealed class Case
            {
                private readonly Teller _teller = new();

                void Run(string id)
                {
                    Load(id);
                }
            }
            """ + Teller,
            """
            sealed class Case
            {
                private readonly Teller _teller = new();

                void Run(string id)
                {
                    if (!_teller.IsLicensed(id))
                    {
                        throw new InvalidOperationException("The license check said no.");
                    }

                    Load(id);
                }
            }
            """ + Teller);
    }

    private const string Keeper = "\n\nsealed class Gatekeeper\n{\n    [ChecksLicense(\"id\")] public void Ask(string id) { }\n\n    [ChecksLicense(\"id\")] public Task AskAsync(string id, CancellationToken token = default) => Task.CompletedTask;\n}\n";

    private static Task AssertAsync(string before, string after) => FixedSource.AssertAsync(new UncheckedLoadFix(), UncheckedLoadFix.Check, before + Keeper, after + Keeper);
}
