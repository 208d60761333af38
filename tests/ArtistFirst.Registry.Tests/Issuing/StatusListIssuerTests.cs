using System.Text;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry.Tests;

public sealed class StatusListIssuerTests : IDisposable
{
    private readonly IssuingDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData(SignatureAlgorithm.ES256, 1)]
    [InlineData(SignatureAlgorithm.ES256, 2)]
    [InlineData(SignatureAlgorithm.Ed25519, 4)]
    [InlineData(SignatureAlgorithm.Ed25519, 8)]
    public async Task An_issued_list_is_read_by_the_verifiers_reader(SignatureAlgorithm algorithm, int bits)
    {
        using var desk = new IssuingDesk(algorithm);
        string token = await new StatusListIssuer(desk.LabelKey, desk.Time).IssueAsync(Terms(StatusList.FromStatuses(bits, [0, 1, 0, 1])));
        StatusListToken read = StatusListTokenReader.Read(Encoding.ASCII.GetBytes(token), desk.Trust.Current.Issuers[0].StatusLists[0], desk.Trust.Current, IssuingDesk.Now);
        Assert.Equal(bits, read.List.Bits);
        Assert.True(read.List.TryGetStatus(3, out byte status));
        Assert.Equal(1, status);
        Assert.Equal(IssuingDesk.Now, read.IssuedAt);
        Assert.Equal(IssuingDesk.Now.AddDays(7), read.ExpiresAt);
        Assert.Equal(TimeSpan.FromHours(12), read.TimeToLive);
    }

    [Fact]
    public async Task The_largest_register_stays_within_what_verifiers_read()
    {
        var random = new Random(1);
        byte[] statuses = new byte[StatusRegisterOptions.MaxListBytes];
        random.NextBytes(statuses);
        string token = await new StatusListIssuer(_desk.LabelKey, _desk.Time).IssueAsync(Terms(StatusList.FromStatuses(8, statuses)));
        Assert.InRange(token.Length, 200_000, StatusListToken.MaxLength);
    }

    [Fact]
    public async Task A_list_that_verifiers_would_not_read_is_not_signed_AF1004()
    {
        byte[] statuses = new byte[200_000];
        new Random(1).NextBytes(statuses);
        var e = await Assert.ThrowsAsync<ComplianceException>(() => new StatusListIssuer(_desk.LabelKey, _desk.Time).IssueAsync(Terms(StatusList.FromStatuses(8, statuses))));
        Assert.Equal((ushort)1004, e.Code.Number);
    }

    [Theory]
    [InlineData("http://a.example", 3600, 60)]
    [InlineData("https://a.example", 59, 1)]
    [InlineData("https://a.example", (90 * 86400) + 1, 60)]
    [InlineData("https://a.example", 3600, 0)]
    [InlineData("https://a.example", 3600, 3601)]
    public async Task Terms_out_of_range_are_refused(string uri, int lifetime, int ttl) => await Assert.ThrowsAsync<ArgumentException>(() => new StatusListIssuer(_desk.LabelKey).IssueAsync(
        Terms(StatusList.FromStatuses(1, [0])) with { Uri = uri, Lifetime = TimeSpan.FromSeconds(lifetime), TimeToLive = TimeSpan.FromSeconds(ttl) }));

    private static StatusListTerms Terms(StatusList list) => new() { Uri = IssuingDesk.StatusListUri, List = list };
}
