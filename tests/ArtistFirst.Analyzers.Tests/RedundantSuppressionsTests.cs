namespace ArtistFirst.Analyzers;

public sealed class RedundantSuppressionsTests
{
    [Fact]
    public Task A_suppression_that_is_not_needed_any_more_is_reported_with_AF0091() => AssertAsync(
        """
        void Run(string id)
        {
            Demand(id);
        #pragma warning disable {|AF0091:AF0001|}
            Load(id);
        #pragma warning restore AF0001
        }
        """);

    [Fact]
    public Task A_suppression_that_is_needed_is_not() => AssertAsync(
        """
        void Run(string id)
        {
        #pragma warning disable AF0001
            Load(id);
        #pragma warning restore AF0001
        }
        """);

    [Fact]
    public Task One_that_is_not_restored_is_about_what_follows_too() => AssertAsync(
        """
        void Run(string id)
        {
            Demand(id);
        #pragma warning disable AF0001
            Load(id);
        }
        void Other(string id) => Load(id);
        """);

    [Fact]
    public Task A_suppression_by_attribute_that_is_not_needed_any_more_is_reported() => AssertAsync(
        """
        [{|AF0091:SuppressMessage("ArtistFirst.Licensing", "AF0001:Catalogue audio is loaded without a license check on every path", Justification = "old")|}]
        void Run(string id) { Demand(id); Load(id); }
        """);

    [Fact]
    public Task A_suppression_of_something_else_is_not() => AssertAsync(
        """
        [SuppressMessage("Style", "IDE0060", Justification = "a sample")]
        void Run(string id, int unused) { Demand(id); Load(id); }
        """);

    private static Task AssertAsync(string members) =>
        Analyzed.AssertAsync(new LabelledCase("Suppressions", "suppression", $"//members\n{members}").SourceIn("Suppressions"), LabelledCase.Vocabulary);
}
