using System.Diagnostics;
using Microsoft.Extensions.Hosting;

namespace ArtistFirst.Tests;

/// <summary>What a collector of traces gets from a running service.</summary>
public sealed class TracesTests : IDisposable
{
    private readonly ServiceDesk _desk = new();
    private readonly List<Activity> _activities = [];
    private readonly Activity _job = new Activity("job").Start();
    private readonly ActivityListener _listener;

    public TracesTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is ArtistFirstTelemetry.ActivitySourceName,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                // Other tests open songs at the same time.
                if (activity.TraceId == _job.TraceId)
                {
                    _activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _listener.Dispose();
        _job.Dispose();
        _desk.Dispose();
    }

    [Fact]
    public async Task An_opening_has_the_request_and_the_license_as_tags()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        await using CatalogueAudio audio = await ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix, Stop);

        AssertTags(
            ActivityStatusCode.Unset,
            ("artistfirst.recording", SomeRights.Song.ToString()),
            ("artistfirst.uses", "transform.remix"),
            ("artistfirst.territory", SomeRights.Remix.Territory.ToString()),
            ("artistfirst.outcome", "allowed-with-duties"),
            ("artistfirst.license", audio.License.Id));
    }

    [Fact]
    public async Task A_refusal_has_its_code_and_is_an_error_AF1042()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();

        await Assert.ThrowsAsync<ComplianceException>(() => ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix with { Uses = Uses.Cover }, Stop));

        AssertTags(
            ActivityStatusCode.Error,
            ("artistfirst.recording", SomeRights.Song.ToString()),
            ("artistfirst.uses", "generate.cover"),
            ("artistfirst.territory", SomeRights.Remix.Territory.ToString()),
            ("artistfirst.outcome", "denied"),
            ("artistfirst.code", "AF1042"));
    }

    [Fact]
    public async Task A_catalogue_that_fails_behind_an_open_gate_is_an_error_with_its_exception()
    {
        _desk.WriteLicense();
        using IHost host = await _desk.StartAsync();
        _desk.Catalogue.BeforeOpening = () => throw new IOException("The tape is torn.");

        await Assert.ThrowsAsync<IOException>(() => ServiceDesk.Gate(host).OpenAsync(SomeRights.Remix, Stop));

        Activity activity = Assert.Single(_activities);
        Assert.Equal((ActivityStatusCode.Error, "IOException"), (activity.Status, activity.StatusDescription));
        Assert.Contains(activity.Events, entry => entry.Name is "exception");
        Assert.Single(_desk.Log.Lines, line => line.EventId == 103);
    }

    private void AssertTags(ActivityStatusCode status, params (string, string)[] tags)
    {
        Activity activity = Assert.Single(_activities);
        Assert.Equal("artistfirst.open", activity.OperationName);
        Assert.Equal(status, activity.Status);
        Assert.Equal(tags, activity.Tags.Select(tag => (tag.Key, tag.Value!)));
    }
}
