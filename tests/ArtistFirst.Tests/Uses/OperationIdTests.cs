using FsCheck;
using FsCheck.Fluent;

namespace ArtistFirst.Tests;

public class OperationIdTests : IdentifierValueFacts<OperationId>
{
    protected override IEnumerable<string> Extremes => ["00000000-0000-0000-0000-000000000001", "ffffffff-ffff-ffff-ffff-ffffffffffff"];

    [Fact]
    public void New_ids_differ_and_follow_the_time()
    {
        OperationId first = OperationId.New(new Clock(Some.Now));
        OperationId second = OperationId.New(new Clock(Some.Now));
        OperationId later = OperationId.New(new Clock(Some.Now.AddMilliseconds(1)));
        Assert.NotEqual(first, second);
        Assert.True(first < later && second < later);
        Assert.Equal(7, later.ToGuid().Version);
    }

    [Fact]
    public void Same_name_has_the_same_id_always()
    {
        Assert.Equal(OperationId.From("job 1"), OperationId.From("job 1"));
        Assert.NotEqual(OperationId.From("job 1"), OperationId.From("Job 1"));
        Assert.Equal(8, OperationId.From("job 1").ToGuid().Version);

        // The id of yesterday's job must be the id of today's retry: this text never changes.
        Assert.Equal("7507d34a-3b78-893e-8735-d835f64c2fc9", OperationId.From("job 1").ToString());
    }

    [Fact]
    public void Name_becomes_the_uuid_of_rfc_9562_appendix_b2()
    {
        UInt128 bits = NamedUuid.Of(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com");
        Assert.Equal(UInt128.Parse("5c146b143c528afd938a375d0df1fbf6", System.Globalization.NumberStyles.HexNumber, null), bits);
    }

    [Fact]
    public void Name_of_any_length_and_script_has_an_id()
    {
        Assert.NotEqual(OperationId.From(new string('a', 100_000)), OperationId.From(new string('a', 100_001)));
        Assert.NotEqual(OperationId.From("jöb 🎵"), OperationId.From("job 🎵"));
    }

    [Fact]
    public void Name_that_is_no_text_is_the_callers_mistake() =>
        Assert.All(["", "\ud83c", "a\udfb5b"], name => Assert.ThrowsAny<ArgumentException>(() => OperationId.From(name)));

    [Fact]
    public void Nil_uuid_is_no_operation()
    {
        Assert.Throws<ArgumentException>(() => OperationId.From(Guid.Empty));
        Assert.False(OperationId.TryParse(Guid.Empty.ToString(), out _));
        Assert.Equal(Guid.Empty, default(OperationId).ToGuid());
    }

    [Fact]
    public void Uuid_goes_in_and_out() => Check.One(Some.Seeded, Prop.ForAll(Some.Drawn(random => Guid.Parse(Draw(random))), uuid =>
    {
        Assert.Equal(uuid, OperationId.From(uuid).ToGuid());
        Assert.Equal(uuid.ToString(), OperationId.From(uuid).ToString());
        Assert.Equal(OperationId.From(uuid), OperationId.Parse(uuid.ToString()));
    }));

    protected override string Draw(Random random)
    {
        byte[] bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
