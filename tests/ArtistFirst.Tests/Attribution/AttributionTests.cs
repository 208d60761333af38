using ArtistFirst.C2pa;
using ArtistFirst.Testing;

namespace ArtistFirst.Tests;

public sealed class AttributionTests
{
    [Fact]
    public async Task It_starts_with_what_the_gate_and_the_register_know()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        await using CatalogueAudio audio = await desk.OpenAsync(song);

        Attribution attribution = Attribution.Of(audio);

        AttributionSource source = Assert.Single(attribution.Sources);
        Assert.Equal((song, $"Recording {song}", SourceRole.Component, Uses.Remix), (source.Recording, source.Title, source.Role, source.Uses));
        Assert.Equal((audio.License.Id, audio.License.Issuer, audio.ConsentVersion, audio.Receipt.EventHash), (source.LicenseId, source.LicenseIssuer, source.ConsentVersion, source.DecisionId));
        Assert.False(source.Work.IsEmpty);
        Assert.Equal(["Test Artist"], attribution.Artists);
        Assert.Equal((OutputOrigin.Composite, ModelVersion.Parse("studio@3")), (attribution.Origin, attribution.Model));
        Assert.Contains(attribution.Credits, credit => credit is { Name: "Test Artist", Role: CreditRole.Artist, Ai: AiContribution.None } && credit.Recording == song);
        Assert.Contains(attribution.Credits, credit => credit is { Role: CreditRole.Vocalist, Ai: AiContribution.None } && credit.Party == InMemoryRegister.Artist);
        AttributionCredit model = Assert.Single(attribution.Credits, credit => credit.Ai == AiContribution.All);
        Assert.Equal(("studio@3", CreditRole.Remixer, true), (model.Name, model.Role, model.Recording.IsEmpty));
    }

    [Fact]
    public async Task What_was_only_a_reference_is_no_artist_and_the_output_is_generated()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync(uses: Uses.Reference);
        await using CatalogueAudio audio = await desk.OpenAsync(song, uses: Uses.Reference);

        Attribution attribution = Attribution.Of(audio);

        Assert.Empty(attribution.Artists);
        Assert.Equal((SourceRole.Input, OutputOrigin.Generated), (attribution.Sources[0].Role, attribution.Origin));
        Assert.Contains(attribution.Credits, credit => credit is { Name: "Test Artist", Role: CreditRole.Artist });
    }

    [Fact]
    public async Task Of_several_sources_the_strictest_training_choice_counts_and_nobody_can_loosen_it()
    {
        using var desk = new StampDesk();
        const Uses Agreed = Uses.Remix | Uses.TrainGenerative | Uses.TrainAnalysis;
        Isrc open = await desk.AddSongAsync(uses: Uses.Remix);
        Isrc closed = await desk.AddSongAsync(uses: Uses.Remix);
        desk.Studio.Register.Allow(open, Agreed);
        desk.Studio.Register.Allow(closed, Uses.TrainAnalysis);
        desk.Studio.Register.Deny(closed, Uses.TrainGenerative, Side.Artist);
        await using CatalogueAudio first = await desk.OpenAsync(open);
        await using CatalogueAudio second = await desk.OpenAsync(closed);

        Assert.Equal("constrained", Attribution.Of(first).Training.GenerativeTraining.Use);
        TrainingChoices both = Attribution.Of(first, second).Training;
        Assert.Equal(("notAllowed", "constrained", "notAllowed", "notAllowed"), (both.GenerativeTraining.Use, both.Training.Use, both.Inference.Use, both.DataMining.Use));
        TrainingChoices all = new() { GenerativeTraining = TrainingChoice.Allowed, Training = TrainingChoice.Allowed, Inference = TrainingChoice.Allowed, DataMining = TrainingChoice.Allowed };
        (AttributionReceipt receipt, _) = await desk.StampAsync(desk.Remix(open), Attribution.Of(first, second) with { Training = all });
        Assert.Equal(both, receipt.Attribution.Training);
    }

    [Fact]
    public async Task Sources_that_do_not_go_together_are_the_callers_mistake()
    {
        using var desk = new StampDesk();
        Isrc song = await desk.AddSongAsync();
        Isrc other = await desk.AddSongAsync();
        await using CatalogueAudio first = await desk.OpenAsync(song);
        await using CatalogueAudio again = await desk.OpenAsync(song, "job 2");
        await using CatalogueAudio otherModel = await desk.OpenAsync(other, model: "studio@4");

        Assert.Throws<ArgumentException>(() => Attribution.Of());
        Assert.Throws<ArgumentException>(() => Attribution.Of(first, again));
        Assert.Throws<ArgumentException>(() => Attribution.Of(first, otherModel));
    }

    [Fact]
    public void Choices_meet_at_the_stricter_one_and_conditions_add_up()
    {
        TrainingChoices left = new() { GenerativeTraining = TrainingChoice.Allowed, Training = TrainingChoice.Constrained("Ask A."), Inference = TrainingChoice.Constrained("Ask A.") };
        TrainingChoices right = new() { GenerativeTraining = TrainingChoice.Constrained("Ask B."), Training = TrainingChoice.Constrained("Ask B."), Inference = TrainingChoice.Constrained("Ask A.") };
        TrainingChoices both = left.And(right);
        Assert.Equal(("Ask B.", "Ask A. Ask B.", "Ask A.", null), (both.GenerativeTraining.Constraint, both.Training.Constraint, both.Inference.Constraint, both.DataMining.Constraint));
        Assert.Equal(TrainingChoices.NotAllowed, both.And(TrainingChoices.NotAllowed));
    }

    [Fact]
    public void Credits_have_names_and_roles()
    {
        Assert.Throws<ArgumentException>(() => new AttributionCredit(" ", CreditRole.Artist));
        Assert.Throws<ArgumentException>(() => new AttributionCredit(new string('x', 257), CreditRole.Artist));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AttributionCredit("Ada", CreditRole.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AttributionCredit("Ada", CreditRole.Artist) with { Role = (CreditRole)99 });
    }
}
