using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

/// <summary>Whatever the register says, its snapshot answers the same, and for the same reasons.</summary>
public sealed class SnapshotPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20260602, 7);

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Fact]
    public void A_snapshot_answers_what_the_evaluator_answers() => Check.One(Fixed, Prop.ForAll(Seeds, seed =>
    {
        using SnapshotDesk desk = new();
        RandomRights random = new(seed);
        RegisterContents contents = random.Contents();
        ConsentEvaluator evaluator = new(new RightsRegister(contents));
        ConsentSnapshot snapshot = Ageless(desk.OpenAsync(contents).GetAwaiter().GetResult());
        UseRequest[] requests = [.. Enumerable.Range(0, 20).Select(_ => random.Request())];
        DateTimeOffset at = random.Instant();
        ConsentDecision[] many = new ConsentDecision[requests.Length];
        snapshot.DecideMany(requests, many, at);
        for (int i = 0; i < requests.Length; i++)
        {
            ConsentAnswer answer = evaluator.Evaluate(requests[i], SomeRights.Licensee, at);
            Assert.Equal(answer.ToDecision(), snapshot.Decide(requests[i], at));
            Assert.Equal(answer.ToDecision(), many[i]);
            Assert.Equal(answer.Findings, snapshot.Explain(requests[i], at));
            Assert.Equal(answer.Grants, snapshot.Evaluate(requests[i], at).Grants);
        }
    }));

    [Fact]
    public void The_same_rows_in_any_order_give_the_same_bytes() => Check.One(Fixed.WithMaxTest(40), Prop.ForAll(Seeds, seed =>
    {
        using SnapshotDesk desk = new();
        RandomRights random = new(seed);
        RegisterContents contents = random.Contents();
        byte[] one = ForgedSnapshot.BodyOf(desk.WriteBytesAsync(contents).GetAwaiter().GetResult());
        byte[] other = ForgedSnapshot.BodyOf(desk.WriteBytesAsync(random.Shuffled(contents)).GetAwaiter().GetResult());
        Assert.Equal(one, other);
    }));

    /// <summary>The same tables under a head that is in force in all the years that are asked about.</summary>
    private static ConsentSnapshot Ageless(ConsentSnapshot snapshot) => snapshot.WithHead(new SnapshotHead(
        snapshot.Registry, snapshot.Licensee, snapshot.Version, snapshot.Head.AsOf, DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue,
        SnapshotHead.MaxAges(TimeSpan.FromDays(40_000), []), snapshot.Head.Basis, snapshot.Head.Tip));
}
