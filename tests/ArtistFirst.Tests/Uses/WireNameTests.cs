using System.Text;
using System.Text.Json;

namespace ArtistFirst.Tests;

public class WireNameTests
{
    [Theory]
    [InlineData(Duties.Credit, 1, "credit")]
    [InlineData(Duties.ReportUsage, 2, "report-usage")]
    [InlineData(Duties.Pay, 4, "pay")]
    [InlineData(Duties.MarkAi, 8, "mark-ai")]
    [InlineData(Duties.ApproveOutput, 16, "approve-output")]
    public void Duty_has_one_name_and_one_bit(Duties duty, int bit, string name)
    {
        Assert.Equal((bit, name), ((int)duty, duty.ToWireName()));
        Assert.True(DutyNames.TryParse(name, out Duties fromText) && DutyNames.TryParse(Encoding.UTF8.GetBytes(name), out Duties fromUtf8) && fromText == fromUtf8);
        Assert.Equal(duty, fromText);
    }

    [Theory]
    [InlineData(Destination.InApp, 1, Destinations.InApp, "in-app")]
    [InlineData(Destination.Share, 2, Destinations.Share, "share")]
    [InlineData(Destination.Download, 3, Destinations.Download, "download")]
    [InlineData(Destination.DspRelease, 4, Destinations.DspRelease, "dsp-release")]
    [InlineData(Destination.SyncAds, 5, Destinations.SyncAds, "sync-ads")]
    public void Destination_has_one_name_and_one_bit(Destination destination, int number, Destinations set, string name)
    {
        Assert.Equal((number, name, set), ((int)destination, destination.ToWireName(), destination.ToSet()));
        Assert.True(DestinationNames.TryParse(name, out Destination fromText) && DestinationNames.TryParse(Encoding.UTF8.GetBytes(name), out Destination fromUtf8) && fromText == fromUtf8);
        Assert.Equal(destination, fromText);
        Assert.True(Destinations.All.Includes(destination) && set.Includes(destination) && !(Destinations.All & ~set).Includes(destination));
    }

    [Fact]
    public void What_is_not_stated_is_in_no_set()
    {
        Assert.False(Destinations.All.Includes(Destination.None));
        Assert.False(Destinations.All.Includes((Destination)6));
        Assert.Equal(Destinations.None, ((Destination)33).ToSet());
    }

    [Fact]
    public void Value_without_a_name_is_the_callers_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Duties.None.ToWireName());
        Assert.Throws<ArgumentOutOfRangeException>(() => (Duties.Pay | Duties.Credit).ToWireName());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Duties)32).ToWireName());
        Assert.Throws<ArgumentOutOfRangeException>(() => Destination.None.ToWireName());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Destination)6).ToWireName());
    }

    [Theory]
    [InlineData("Credit")]
    [InlineData("report_usage")]
    [InlineData("")]
    [InlineData("*")]
    public void Other_names_are_no_duty_and_no_destination(string name) => Assert.False(DutyNames.TryParse(name, out _) || DestinationNames.TryParse(name, out _));

    [Fact]
    public void Sets_are_arrays_of_names_in_json()
    {
        Assert.Equal("""["transform.remix","voice.clone"]""", JsonSerializer.Serialize(Uses.VoiceClone | Uses.Remix));
        Assert.Equal("[]", JsonSerializer.Serialize(Uses.None));
        Assert.Equal("""["credit","approve-output"]""", JsonSerializer.Serialize(Duties.Credit | Duties.ApproveOutput));
        Assert.Equal("""["in-app"]""", JsonSerializer.Serialize(Destinations.InApp));
        Assert.Equal("""["*"]""", JsonSerializer.Serialize(Destinations.All));
        Assert.Equal("\"dsp-release\"", JsonSerializer.Serialize(Destination.DspRelease));
        Assert.Equal("""{"voice.clone":1}""", JsonSerializer.Serialize(new Dictionary<Uses, int> { [Uses.VoiceClone] = 1 }));
    }

    [Fact]
    public void Every_set_reads_back_from_json()
    {
        for (int all = 0; all <= ushort.MaxValue; all += 251)
        {
            Assert.Equal((Uses)all, JsonSerializer.Deserialize<Uses>(JsonSerializer.Serialize((Uses)all)));
        }

        for (int all = 0; all < 32; all++)
        {
            Assert.Equal((Duties)all, JsonSerializer.Deserialize<Duties>(JsonSerializer.Serialize((Duties)all)));
            Assert.Equal((Destinations)all, JsonSerializer.Deserialize<Destinations>(JsonSerializer.Serialize((Destinations)all)));
        }

        Assert.Equal(Destination.SyncAds, JsonSerializer.Deserialize<Destination>("\"sync-ads\""));
        Assert.Equal(Uses.Remix, JsonSerializer.Deserialize<Uses>("""["\u0074ransform.remix"]"""));
        Assert.Equal(1, JsonSerializer.Deserialize<Dictionary<Uses, int>>("""{"voice.clone":1}""")![Uses.VoiceClone]);
    }

    [Theory]
    [InlineData("64")]
    [InlineData("\"transform.remix\"")]
    [InlineData("[64]")]
    [InlineData("[null]")]
    [InlineData("""["*"]""")]
    [InlineData("""["transform.remix","transform.remix"]""")]
    [InlineData("""["transform.remix","resample"]""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Other_json_is_no_set_of_uses(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Uses>(json));

    [Theory]
    [InlineData("""["*","in-app"]""")]
    [InlineData("""["in-app","*"]""")]
    [InlineData("""["every"]""")]
    public void Other_json_is_no_set_of_destinations(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Destinations>(json));

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("1")]
    [InlineData("[\"in-app\"]")]
    public void Other_json_is_no_destination(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Destination>(json));

    [Fact]
    public void What_has_no_name_is_not_written()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(Destination.None));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Destination)33));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Duties)32));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Destinations)63));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<Uses, int> { [Uses.Remix | Uses.Cover] = 1 }));
    }
}
