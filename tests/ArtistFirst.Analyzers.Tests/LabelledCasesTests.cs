namespace ArtistFirst.Analyzers;

public sealed class LabelledCasesTests
{
    public static TheoryData<string, string> Cases => [.. LabelledCase.All.Select(labelled => (labelled.Topic, labelled.Title))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_case_is_reported_where_it_is_marked_and_nowhere_else(string topic, string title)
    {
        string complaint = await JudgedCases.ComplaintAsync(LabelledCase.All.Single(labelled => (labelled.Topic, labelled.Title) == (topic, title)));
        Assert.True(complaint.Length == 0, complaint);
    }

    [Fact]
    public void Cases_are_in_balance()
    {
        int flagged = LabelledCase.All.Count(labelled => labelled.IsFlagged);
        Assert.InRange(flagged, LabelledCase.All.Count * 2 / 5, LabelledCase.All.Count * 3 / 5);
    }
}
