using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public sealed class ConsentPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20260601, 7);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void The_compiled_register_answers_what_the_evaluator_answers() => Check.One(Fixed, Prop.ForAll(Seeds, seed =>
    {
        RandomRights random = new(seed);
        RightsRegister register = new(random.Contents());
        ConsentEvaluator evaluator = new(register);
        ConsentState compiled = ConsentState.Of(register, SomeRights.Licensee, TimeSpan.FromDays(40_000));
        for (int question = 0; question < 12; question++)
        {
            UseRequest request = random.Request();
            DateTimeOffset at = random.Instant();
            ConsentAnswer answer = evaluator.Evaluate(request, SomeRights.Licensee, at);
            Assert.Equal(answer.ToDecision(), compiled.Decide(request, at));
            Assert.Equal(answer.Findings, compiled.Evaluate(request, at).Findings);
        }
    }));

    [Fact]
    public void The_order_of_rows_never_matters() => Ask((random, contents, request, at) =>
        AssertSame(Evaluate(contents, request, at), Evaluate(random.Shuffled(contents), request, at)));

    [Fact]
    public void A_no_more_never_allows_more() => Ask((random, contents, request, at) =>
    {
        ConsentAnswer before = Evaluate(contents, request, at);
        ConsentAnswer after = Evaluate(contents.With(random.Deny("one-more-no")), request, at);
        Assert.True(before.IsAllowed || !after.IsAllowed);
        Assert.True(before.Outcome != UseOutcome.Denied || after.Outcome == UseOutcome.Denied);
    });

    [Fact]
    public void A_yes_taken_back_never_allows_more() => Ask((random, contents, request, at) =>
    {
        ConsentStatement[] grants = [.. contents.Statements.Where(statement => statement.Effect == StatementEffect.Grant)];
        if (grants.Length > 0)
        {
            ConsentStatement grant = grants[random.Random.Next(grants.Length)];
            ConsentStatement withdrawal = SomeRights.Withdraw("take-back", grant) with { RecordedAt = grant.RecordedAt };
            ConsentAnswer before = Evaluate(contents, request, at);
            ConsentAnswer after = Evaluate(contents.With(withdrawal), request, at);
            Assert.True(before.IsAllowed || !after.IsAllowed);
            Assert.DoesNotContain(after.Grants, relied => string.Equals(relied.Id, grant.Id, StringComparison.Ordinal));
        }
    });

    [Fact]
    public void An_unknown_share_is_never_allowed() => Ask((_, contents, request, at) =>
    {
        RegisterContents unknown = contents with
        {
            Recordings = [.. contents.Recordings.Select(recording => recording with { Claims = recording.Claims.Add(SomeRights.Claim(SomeRights.Label, Side.Master)) })],
            Works = [.. contents.Works.Select(work => work with { Claims = work.Claims.Add(SomeRights.Claim(SomeRights.Publisher, Side.Work)) })],
        };
        foreach (Uses use in UseNames.Enumerate(request.Uses))
        {
            bool needsShares = RequiredSides.For(use, Side.Master) == SideNeed.Grant || RequiredSides.For(use, Side.Work) == SideNeed.Grant;
            Assert.False(needsShares && Evaluate(unknown, request with { Uses = use }, at).IsAllowed);
        }
    });

    [Fact]
    public void Several_uses_are_allowed_only_where_each_is() => Ask((_, contents, request, at) =>
    {
        bool each = true;
        foreach (Uses use in UseNames.Enumerate(request.Uses))
        {
            each &= Evaluate(contents, request with { Uses = use }, at).IsAllowed;
        }

        Assert.Equal(each, Evaluate(contents, request, at).IsAllowed);
    });

    [Fact]
    public void The_world_is_allowed_only_where_every_territory_is() => Ask((_, contents, request, at) =>
    {
        ConsentAnswer world = Evaluate(contents, request with { Territory = Territory.Worldwide }, at);
        foreach (string code in new[] { "SE", "US", "DE", "NO", "ZW" })
        {
            ConsentAnswer territory = Evaluate(contents, request with { Territory = Territory.Parse(code), ProcessingTerritory = request.ProcessingTerritory }, at);
            Assert.True(!world.IsAllowed || territory.IsAllowed);
        }
    });

    [Fact]
    public void What_was_learned_later_is_left_aside_when_asked_for_an_earlier_knowledge() => Ask((_, contents, request, at) =>
    {
        DateTimeOffset knownAt = SomeRights.Day(2025, 6, 1);
        RegisterContents then = contents with
        {
            Recordings = [.. contents.Recordings.Select(recording => recording with { Claims = AsKnown(recording.Claims, knownAt) })],
            Works = [.. contents.Works.Select(work => work with { Claims = AsKnown(work.Claims, knownAt) })],
            Statements = [.. contents.Statements.Where(statement => statement.RecordedAt <= knownAt)],
        };
        ConsentAnswer asKnown = new ConsentEvaluator(new RightsRegister(contents)).Evaluate(request, SomeRights.Licensee, at, knownAt);
        AssertSame(Evaluate(then, request, at), asKnown);
    });

    private static ImmutableArray<RightsClaim> AsKnown(ImmutableArray<RightsClaim> claims, DateTimeOffset knownAt) =>
        [.. claims.Where(claim => !(claim.RecordedAt > knownAt)).Select(claim => claim.RetractedAt > knownAt ? claim with { RetractedAt = null } : claim)];

    private static void Ask(Action<RandomRights, RegisterContents, UseRequest, DateTimeOffset> property) => Check.One(Fixed, Prop.ForAll(Seeds, seed =>
    {
        RandomRights random = new(seed);
        RegisterContents contents = random.Contents();
        for (int question = 0; question < 4; question++)
        {
            property(random, contents, random.Request(), random.Instant());
        }
    }));

    private static ConsentAnswer Evaluate(RegisterContents contents, in UseRequest request, DateTimeOffset at) =>
        new ConsentEvaluator(new RightsRegister(contents)).Evaluate(request, SomeRights.Licensee, at);

    private static void AssertSame(ConsentAnswer expected, ConsentAnswer actual)
    {
        Assert.Equal(expected.ToDecision(), actual.ToDecision());
        Assert.Equal(expected.Findings, actual.Findings);
        Assert.Equal(expected.Grants, actual.Grants);
    }
}
