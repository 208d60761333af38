using System.Text.Json;
using ArtistFirst.Signing;
using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

public sealed class ReceiptIssuerTests : IDisposable
{
    private readonly PrivateKey _key = PrivateKey.Generate(SignatureAlgorithm.ES256);
    private readonly ManualClock _clock = new(SomeRights.Now);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _key.Dispose();

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Each_change_gives_its_party_a_receipt_that_verifies_offline(string store)
    {
        using RegisterPlace place = await RegisterPlace.NewAsync(store);
        await using ConsentRegister register = await place.OpenAsync(new ConsentRegisterOptions { Registry = SomeRegister.Registry, ReceiptSigner = _key }, _clock);
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        await register.ApplyAsync([RegisterRow.Of(SomeRegister.Withdrawal("no-more", SomeRegister.Grants.First(), SomeRights.Now))], cancellationToken: Stop);
        await register.ApplyAsync([RegisterRow.Of(SomeRights.Silent.Recordings[0] with { Claims = [], Title = "Other" })], cancellationToken: Stop);
        ConsentReceipt[] receipts = await register.ReadReceiptsAsync(SomeRights.Label, Stop).ToArrayAsync(Stop);
        Assert.Equal([1L, 2L], receipts.Select(receipt => receipt.Revision));
        JsonElement payload = ReceiptIssuer.Verify(receipts[1].Token, _key.PublicKey).Payload;
        Assert.Equal((SomeRegister.Registry, SomeRights.Label.ToString()), (payload.GetProperty("iss").GetString(), payload.GetProperty("pii_principal_id").GetString()));
        JsonElement told = Assert.Single(payload.GetProperty("events").EnumerateArray());
        Assert.Equal(("withdrawn", "no-more"), (told.GetProperty("event_type").GetString(), told.GetProperty("subject").GetString()));
        RegisterHistoryEntry entry = await register.ReadHistoryAsync(SomeRights.Label, Stop).LastAsync(Stop);
        Assert.Equal((entry.Sequence, entry.Chain.ToString()), (told.GetProperty("sequence").GetInt64(), told.GetProperty("chain").GetString()));
        Assert.Equal("no-more", told.GetProperty("row").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_receipt_that_was_changed_or_signed_by_another_key_is_refused_with_AF2058()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await using ConsentRegister register = await place.OpenAsync(new ConsentRegisterOptions { Registry = SomeRegister.Registry, ReceiptSigner = _key }, _clock);
        await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop);
        string token = (await register.ReadReceiptsAsync(SomeRights.Singer, Stop).FirstAsync(Stop)).Token;
        using PrivateKey other = PrivateKey.Generate(SignatureAlgorithm.ES256);
        Assert.True(ReceiptIssuer.Verify(token, _key.PublicKey).IsValid);
        Assert.False(ReceiptIssuer.Verify(token, other.PublicKey).IsValid);
        Random random = new(5);
        string[] broken = [string.Empty, "a.b.c", "..", token[..^9], token + "A", .. Enumerable.Range(0, 200).Select(_ => Flip(token, random.Next(token.Length)))];
        Assert.All(broken, text => Assert.Equal("AF2058", ReceiptIssuer.Verify(text, _key.PublicKey).Finding?.Code.ToString()));
    }

    [Fact]
    public async Task A_signer_that_fails_holds_up_no_change_and_its_receipts_come_later()
    {
        using RegisterPlace place = await RegisterPlace.NewAsync("sqlite");
        await using ConsentRegister register = await place.OpenAsync(new ConsentRegisterOptions { Registry = SomeRegister.Registry, ReceiptSigner = new Away(_key) }, _clock);
        Assert.Equal(1, (await register.ApplyAsync(SomeRegister.Rows, cancellationToken: Stop)).Revision);
        Assert.Empty(await register.ReadReceiptsAsync(SomeRights.Label, Stop).ToArrayAsync(Stop));
        int waiting = await new ReceiptIssuer(register, _key, _clock).IssueAsync(Stop);
        Assert.Equal(SomeRights.Agreed.Parties.Length, waiting);
        Assert.Single(await register.ReadReceiptsAsync(SomeRights.Label, Stop).ToArrayAsync(Stop));
    }

    private static string Flip(string token, int place) => $"{token[..place]}{(token[place] == 'x' ? 'y' : 'x')}{token[(place + 1)..]}";

    private sealed class Away(PrivateKey key) : ISigner
    {
        public SignatureAlgorithm Algorithm => key.Algorithm;

        public PublicKey PublicKey => key.PublicKey;

        public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) => throw new TimeoutException("The key service is away.");
    }
}
