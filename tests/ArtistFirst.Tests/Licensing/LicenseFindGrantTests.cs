using System.Text.Json.Nodes;

namespace ArtistFirst.Tests;

public sealed class LicenseFindGrantTests
{
    [Fact]
    public void A_request_within_one_grant_is_covered()
    {
        License license = Issue();
        LicenseGrant? grant = license.FindGrant(Some.Remix(), Some.Now, out LicenseOutcome whyNot);
        Assert.Same(license.Grants[0], grant);
        Assert.Equal(LicenseOutcome.Valid, whyNot);
        Assert.NotNull(license.FindGrant(Some.Remix() with { Uses = Uses.Remix | Uses.TrainGenerative }, Some.Now, out _));
    }

    [Fact]
    public void Other_recording_is_not_covered() => NotCovered(LicenseOutcome.RecordingNotCovered, request => request with { Recording = Some.OtherSong });

    [Fact]
    public void No_recording_is_not_covered() => NotCovered(LicenseOutcome.RecordingNotCovered, request => request with { Recording = default });

    [Fact]
    public void Other_use_is_not_covered() => NotCovered(LicenseOutcome.UseNotCovered, request => request with { Uses = Uses.VoiceClone });

    [Fact]
    public void No_use_is_not_covered() => NotCovered(LicenseOutcome.UseNotCovered, request => request with { Uses = Uses.None });

    [Fact]
    public void Two_uses_of_which_one_is_not_granted_are_not_covered() => NotCovered(LicenseOutcome.UseNotCovered, request => request with { Uses = Uses.Remix | Uses.Stems });

    [Fact]
    public void Other_territory_is_not_covered() => NotCovered(LicenseOutcome.TerritoryNotCovered, request => request with { Territory = Territory.Parse("US") });

    [Fact]
    public void No_territory_is_not_covered() => NotCovered(LicenseOutcome.TerritoryNotCovered, request => request with { Territory = default });

    [Fact]
    public void The_world_is_not_covered_by_some_territories() => NotCovered(LicenseOutcome.TerritoryNotCovered, request => request with { Territory = Territory.Worldwide });

    [Fact]
    public void Processing_elsewhere_is_not_covered() => NotCovered(LicenseOutcome.TerritoryNotCovered, request => request with { ProcessingTerritory = Territory.Parse("US") });

    [Fact]
    public void Other_model_is_not_covered() => NotCovered(LicenseOutcome.ModelNotCovered, request => request with { Model = ModelVersion.Parse("studio@4") });

    [Fact]
    public void No_model_is_not_covered() => NotCovered(LicenseOutcome.ModelNotCovered, request => request with { Model = null });

    [Fact]
    public void Other_destination_is_not_covered() => NotCovered(LicenseOutcome.DestinationNotCovered, request => request with { Destination = Destination.Download });

    [Fact]
    public void No_destination_is_not_covered() => NotCovered(LicenseOutcome.DestinationNotCovered, request => request with { Destination = Destination.None });

    [Fact]
    public void The_window_of_a_grant_is_half_open()
    {
        License license = Issue(Some.InGrant(grant =>
        {
            grant["nbf"] = Some.Now.ToUnixTimeSeconds();
            grant["exp"] = Some.Now.AddHours(1).ToUnixTimeSeconds();
        }));
        Assert.Equal(LicenseOutcome.GrantNotInForce, WhyNot(license, Some.Remix(), Some.Now.AddTicks(-1)));
        Assert.Equal(LicenseOutcome.Valid, WhyNot(license, Some.Remix(), Some.Now));
        Assert.Equal(LicenseOutcome.Valid, WhyNot(license, Some.Remix(), Some.Now.AddHours(1).AddTicks(-1)));
        Assert.Equal(LicenseOutcome.GrantNotInForce, WhyNot(license, Some.Remix(), Some.Now.AddHours(1)));
    }

    [Fact]
    public void Stars_cover_what_is_not_stated()
    {
        License license = Issue(Some.InGrant(grant =>
        {
            grant["models"] = new JsonArray("*");
            grant["destinations"] = new JsonArray("*");
            grant["territories"] = new JsonArray("*");
        }));
        UseRequest request = new(Some.Song, Uses.Remix, Territory.Worldwide);
        Assert.Equal(LicenseOutcome.Valid, WhyNot(license, request, Some.Now));
    }

    [Fact]
    public void Rights_of_two_grants_are_never_put_together()
    {
        License license = Issue(claims =>
        {
            JsonObject stems = Some.Grant();
            stems["actions"] = new JsonArray("transform.stems");
            claims["authorization_details"]!.AsArray().Add(stems);
        });
        Assert.Equal(LicenseOutcome.UseNotCovered, WhyNot(license, Some.Remix() with { Uses = Uses.Remix | Uses.Stems }, Some.Now));
        Assert.Equal(1, license.FindGrant(Some.Remix() with { Uses = Uses.Stems }, Some.Now, out _)!.Index);
    }

    [Fact]
    public void The_grant_that_came_closest_says_why_not()
    {
        License license = Issue(claims =>
        {
            JsonObject other = Some.Grant();
            other["recordings"] = new JsonObject { ["isrc"] = new JsonArray(Some.OtherSong.ToString()) };
            claims["authorization_details"]!.AsArray().Insert(0, other);
        });
        Assert.Equal(LicenseOutcome.DestinationNotCovered, WhyNot(license, Some.Remix() with { Destination = Destination.SyncAds }, Some.Now));
    }

    [Fact]
    public void Catalogues_and_labels_cover_what_is_listed_under_them()
    {
        License catalogue = Issue(Some.InGrant(grant => grant["recordings"] = new JsonObject { ["catalogue"] = new JsonArray("blue-note", "ecm") }));
        License label = Issue(Some.InGrant(grant => grant["recordings"] = new JsonObject { ["label"] = new JsonArray("isni:0000000121707484") }));
        var listing = new RecordingListing([CatalogueId.Parse("ecm")], [PartyId.Parse("isni:0000000121707484")]);
        var elsewhere = new RecordingListing([CatalogueId.Parse("act")], []);
        foreach (License license in new[] { catalogue, label })
        {
            Assert.NotNull(license.FindGrant(Some.Remix(), Some.Now, out _, listing));
            Assert.Null(license.FindGrant(Some.Remix(), Some.Now, out LicenseOutcome whyNot, elsewhere));
            Assert.Equal(LicenseOutcome.RecordingNotCovered, whyNot);
            Assert.Null(license.FindGrant(Some.Remix(), Some.Now, out _));
        }
    }

    private static License Issue(Action<JsonObject>? change = null)
    {
        using var desk = new LicenseDesk();
        return desk.Accepts(desk.Issue(change));
    }

    private static LicenseOutcome WhyNot(License license, in UseRequest request, DateTimeOffset at)
    {
        license.FindGrant(request, at, out LicenseOutcome whyNot);
        return whyNot;
    }

    private static void NotCovered(LicenseOutcome expected, Func<UseRequest, UseRequest> change) =>
        Assert.Equal(expected, WhyNot(Issue(), change(Some.Remix()), Some.Now));
}
