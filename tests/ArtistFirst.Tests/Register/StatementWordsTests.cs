using System.Text;

namespace ArtistFirst.Tests;

/// <summary>The small texts inside statements: instants, what becomes of outputs, licensees.</summary>
public sealed class StatementWordsTests
{
    [Theory]
    [InlineData("2026-01-31T12:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("2024-02-29T00:00:00.1Z")]
    public void An_instant_is_read_and_written_the_same(string text)
    {
        Assert.True(InstantText.TryParse(Encoding.ASCII.GetBytes(text), out DateTimeOffset instant));
        Assert.Equal(text, InstantText.ToText(instant));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T12:00:00")]
    [InlineData("2026-01-31t12:00:00z")]
    [InlineData("2026-01-31 12:00:00Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-00-01T00:00:00Z")]
    [InlineData("2026-01-00T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("2026-01-31T24:00:00Z")]
    [InlineData("2026-01-31T12:60:00Z")]
    [InlineData("2026-01-31T23:59:60Z")]
    [InlineData("2026-01-31T12:00:00.Z")]
    [InlineData("2026-01-31T12:00:00.12345678Z")]
    [InlineData("2026-01-31T12:00:00,5Z")]
    [InlineData("+026-01-31T12:00:00Z")]
    [InlineData("2026-01-31T12:00:00ZZ")]
    public void What_is_no_instant_is_not_read(string text) =>
        Assert.False(InstantText.TryParse(Encoding.ASCII.GetBytes(text), out _));

    [Theory]
    [InlineData("stop-new-use", AfterRevocationKind.StopNewUse)]
    [InlineData("take-down-outputs", AfterRevocationKind.TakeDownOutputs)]
    [InlineData("retire-model-by:2027-12-31", AfterRevocationKind.RetireModelBy)]
    [InlineData("run-off-days:90", AfterRevocationKind.RunOffDays)]
    public void What_becomes_of_outputs_is_read_and_written_the_same(string text, AfterRevocationKind kind)
    {
        Assert.True(AfterRevocation.TryParse(text, out AfterRevocation value));
        Assert.Equal(kind, value.Kind);
        Assert.Equal(text, value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("stop")]
    [InlineData("Stop-New-Use")]
    [InlineData("retire-model-by:")]
    [InlineData("retire-model-by:2027-02-29")]
    [InlineData("retire-model-by:2027-1-1")]
    [InlineData("run-off-days:")]
    [InlineData("run-off-days:0")]
    [InlineData("run-off-days:01")]
    [InlineData("run-off-days:-1")]
    [InlineData("run-off-days:3651")]
    public void What_is_none_of_the_four_is_not_read(string text) =>
        Assert.False(AfterRevocation.TryParse(text, out _));

    [Fact]
    public void Days_of_run_off_have_a_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AfterRevocation.RunOffDays(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AfterRevocation.RunOffDays(3651));
        Assert.Equal(new DateOnly(2027, 12, 31), AfterRevocation.RetireModelBy(new DateOnly(2027, 12, 31)).RetireBy);
    }

    [Theory]
    [InlineData("https://studio.example", true, true)]
    [InlineData("https://Studio.example", false, true)]
    [InlineData("https://studio.example/", false, true)]
    [InlineData("https://studio.example.org", false, false)]
    public void Only_those_named_are_reached_and_a_no_reads_their_names_generously(string licensee, bool yes, bool no)
    {
        LicenseeScope only = LicenseeScope.Only(SomeRights.Licensee);
        Assert.Equal((yes, no), (only.Reaches(licensee), only.MayReach(licensee)));
        LicenseeScope except = LicenseeScope.Except(SomeRights.Licensee);
        Assert.Equal((!no, !yes), (except.Reaches(licensee), except.MayReach(licensee)));
        Assert.True(LicenseeScope.Any.Reaches(licensee) && LicenseeScope.Any.MayReach(licensee));
    }

    [Fact]
    public void A_scope_of_nobody_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => LicenseeScope.Only());
        Assert.Throws<ArgumentException>(() => LicenseeScope.Except(string.Empty));
        Assert.Equal(LicenseeScope.Only("a"), LicenseeScope.Only("a"));
        Assert.NotEqual(LicenseeScope.Only("a"), LicenseeScope.Except("a"));
        Assert.Equal("anybody but a, b", LicenseeScope.Except("a", "b").ToString());
    }

    [Fact]
    public void A_subject_needs_something_to_speak_of()
    {
        Assert.Throws<ArgumentException>(() => StatementSubject.Of(default(Isrc)));
        Assert.Throws<ArgumentException>(() => StatementSubject.Of(default(Iswc)));
        Assert.Equal("recording SEABC2600001", StatementSubject.Of(SomeRights.Song).ToString());
        Assert.Equal(StatementSubject.Of(SomeRights.Song), StatementSubject.Of(SomeRights.Song));
    }
}
