namespace ArtistFirst.Tests;

public class UseRequestTests
{
    [Fact]
    public void Model_runs_where_the_output_is_heard_unless_stated()
    {
        var request = new UseRequest(Some.Recording, Uses.Remix, Some.Sweden);
        Assert.Equal(Some.Sweden, request.ProcessingTerritory);
        Assert.Equal(Territory.Parse("IE"), (request with { ProcessingTerritory = Territory.Parse("IE") }).ProcessingTerritory);
    }

    [Fact]
    public void Stating_the_same_territory_changes_nothing()
    {
        var request = new UseRequest(Some.Recording, Uses.Remix, Some.Sweden);
        UseRequest stated = request with { ProcessingTerritory = Some.Sweden };
        Assert.Equal(request, stated);
        Assert.Equal(request.GetHashCode(), stated.GetHashCode());
    }

    [Fact]
    public void Requests_differ_in_each_of_their_parts()
    {
        var request = new UseRequest(Some.Recording, Uses.Remix, Some.Sweden)
        {
            Model = ModelVersion.Parse("studio@3"),
            Destination = Destination.InApp,
            OperationId = OperationId.From("job 1"),
        };
        UseRequest[] others =
        [
            request with { Recording = Isrc.Parse("GBUM70602587") }, request with { Uses = Uses.Cover }, request with { Territory = Territory.Worldwide },
            request with { Model = null }, request with { Destination = Destination.Share }, request with { OperationId = default },
            request with { ProcessingTerritory = Territory.Worldwide },
        ];
        Assert.All(others, other => Assert.NotEqual(request, other));
        Assert.Equal(others.Length + 1, others.Append(request).Distinct().Count());
    }

    [Fact]
    public void Default_asks_for_nothing()
    {
        UseRequest nothing = default;
        Assert.True(nothing.Recording.IsEmpty && nothing.Uses == Uses.None && nothing.Territory.IsEmpty && nothing.ProcessingTerritory.IsEmpty && nothing.OperationId.IsEmpty);
    }
}
