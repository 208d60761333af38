using ArtistFirst.Testing;
using static ArtistFirst.Registry.Tests.SomeSettlement;

namespace ArtistFirst.Registry.Tests;

public sealed class ModelRegisterTests
{
    private static readonly ModelVersion Model = ModelVersion.Parse("studio@3");

    [Fact]
    public async Task A_model_contains_what_was_opened_to_make_it_and_did_not_fail()
    {
        UsageEvent failed = Authorized("b", Other, Uses.TrainGenerative), reversed = Authorized("c", Other, Uses.TrainGenerative);
        InMemoryUsageLedger ledger = await LedgerAsync(
            Authorized("a", uses: Uses.TrainGenerative), failed, failed.Fail(UsageFailure.Faulted, Now), reversed, reversed.Correct(new UsageCorrection { Reason = UsageCorrectionReason.Test }, Now),
            Authorized("d", uses: Uses.Embed | Uses.Remix), Authorized("e", Other), Authorized("f", Other, Uses.TrainFinetune) with { Model = null });
        ModelRegister models = await ModelRegister.ReadAsync(ledger.ReadAsync());
        ModelContent content = Assert.Single(models.ModelsContaining(Song));
        Assert.Equal((Model, Uses.TrainGenerative | Uses.Embed, "0 5"), (content.Model, content.Uses, string.Join(' ', content.Entries)));
        Assert.Empty(models.ModelsContaining(Other));
        Assert.Equal(8, models.Entries);
    }

    [Theory]
    [InlineData("stop-new-use", null, null)]
    [InlineData("retire-model-by:2026-12-31", "2026-12-31", null)]
    [InlineData("retire-model-by:2026-01-31", "2026-11-10", null)]
    [InlineData("take-down-outputs", null, "2026-11-10")]
    [InlineData("run-off-days:90", null, "2027-02-08")]
    public async Task A_yes_that_was_taken_back_obliges_to_what_it_had_asked_for(string after, string? retire, string? takeDown)
    {
        InMemoryUsageLedger ledger = await LedgerAsync(Authorized("a", uses: Uses.TrainGenerative));
        WithdrawalReport report = WithdrawalReport.Of(await ModelRegister.ReadAsync(ledger.ReadAsync()), Withdrawn(after));
        ModelObligation found = Assert.Single(report.Obligations);
        Assert.Equal((Model, "yes", after), (found.Content.Model, found.Statement.Id, found.Obligation.ToString()));
        Assert.Equal((retire, takeDown), (Day(found.RetireFrom), Day(found.TakeDownBy)));
        Assert.Equal(retire is null ? 0 : 1, report.ToRetiredModels().Count);
    }

    [Fact]
    public async Task A_retired_model_is_refused_by_the_gate_with_AF4030_from_its_day_on()
    {
        using TestStudio studio = new();
        UseRequest request = new(await studio.AddClearedAsync(Uses.Remix, Vocals.No), Uses.Remix, Sweden) { Model = Model };
        Assert.True(studio.Gate.Authorize(request).IsAllowed);
        studio.Gate.RetiredModels = new RetiredModels([KeyValuePair.Create(Model, studio.Time.GetUtcNow().AddDays(1))]);
        Assert.True(studio.Gate.Authorize(request).IsAllowed);
        studio.Gate.RetiredModels = new RetiredModels([KeyValuePair.Create(Model, studio.Time.GetUtcNow())]);
        Assert.Equal("AF4030", Assert.Single(studio.Gate.Authorize(request).Findings).Code.ToString());
        Assert.True(studio.Gate.Authorize(request with { Model = ModelVersion.Parse("studio@4") }).IsAllowed);
    }

    private static string? Day(DateTimeOffset? at) => at?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static RightsRegister Withdrawn(string after) => new(Contents with
    {
        Statements =
        [
            new ConsentStatement
            {
                Id = "yes",
                Party = Label,
                Side = Side.Master,
                Subject = StatementSubject.Of(Song),
                Uses = Uses.TrainGenerative,
                Effect = StatementEffect.Grant,
                Scope = StatementScope.Everything,
                RecordedAt = Now.AddDays(-30),
                Source = StatementSource.Portal,
                AfterRevocation = AfterRevocation.TryParse(after, out AfterRevocation value) ? value : throw new FormatException(after),
            },
            new ConsentStatement { Id = "no-longer", Party = Label, Effect = StatementEffect.Withdraw, Withdraws = "yes", RecordedAt = Now, Source = StatementSource.Portal },
        ],
    });
}
