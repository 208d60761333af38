using System.Security.Cryptography.Pkcs;
using System.Text;
using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

public sealed class TimestampAuthorityTests(TimestampAuthorityTests.Running running) : IClassFixture<TimestampAuthorityTests.Running>
{
    private static readonly byte[] Data = Encoding.UTF8.GetBytes("a signature");
    private static readonly HttpClient Client = new();

    private readonly LocalTimestamps _local = running.Local;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_authority_of_OpenSSL_answers_over_HTTP_is_accepted()
    {
        var authority = new TimestampAuthority(_local.Address, Client, TimeProvider.System, new TimestampAuthorityOptions { Trust = TrustList.FromPem(_local.Root), Policy = "1.2.3.4.2" });
        ReadOnlyMemory<byte> token = await authority.StampAsync(Data, Stop);
        Assert.True(Rfc3161TimestampToken.TryDecode(token, out Rfc3161TimestampToken? stamp, out int read));
        Assert.Equal((token.Length, "1.2.3.4.2"), (read, stamp.TokenInfo.PolicyId.Value));
        Assert.True(stamp.VerifySignatureForData(Data, out _));
    }

    [Fact]
    public async Task A_claim_is_stamped_over_the_signature_with_the_head_of_its_byte_string()
    {
        var signer = new ManifestSigner(SomeCertificates.Key, SomeCertificates.Development.Chain, SomeCertificates.Clock, Authority());
        byte[] cose = await signer.SignAsync(new byte[] { 0xA0 }, Stop);
        Assert.Equal(signer.Placeholder().Length, cose.Length);
        CoseSignature signature = CoseReader.Read(cose);
        Assert.True(signature.TimeStampsCoverSignature);
        var reader = new CborReader(signature.TimeStamps);
        reader.ReadStartMap();
        Assert.Equal("tstTokens", reader.ReadTextString());
        Assert.Equal(1, reader.ReadStartArray());
        reader.ReadStartMap();
        Assert.Equal("val", reader.ReadTextString());
        Assert.True(Rfc3161TimestampToken.TryDecode(reader.ReadByteString(), out Rfc3161TimestampToken? stamp, out _));
        byte[] payload = [0x58, 0x40, .. signature.Signature.Span];
        byte[] expected = CoseSignature.ToBeSigned("CounterSignature", signature.Protected.Span, payload);
        Assert.Equal([0x84, 0x70, .. "CounterSignature"u8], expected[..18]);
        Assert.Equal([0x40, 0x58, 0x42, .. payload], expected[^(3 + payload.Length)..]);
        Assert.True(stamp.VerifySignatureForData(expected, out _));
    }

    [Theory]
    [InlineData("another answer", "nonce")]
    [InlineData("cut short", "not accepted")]
    [InlineData("nothing", "not accepted")]
    [InlineData("bytes behind", "not accepted")]
    [InlineData("a bit of the signature", "not accepted")]
    [InlineData("too long", "65536")]
    [InlineData("a fault", "no answer")]
    public async Task An_answer_that_is_not_one_to_the_question_is_refused(string kind, string words)
    {
        byte[] old = [];
        await new TimestampAuthority(async (request, stop) => old = await _local.ReplyAsync(request, stop), TimeProvider.System).StampAsync(Data, Stop);
        TimestampException refusal = await RefusalAsync(Data, null, good => kind switch
        {
            "another answer" => old,
            "cut short" => good[..^10],
            "nothing" => [],
            "bytes behind" => [.. good, 0],
            "a bit of the signature" => [.. good[..^1], (byte)(good[^1] ^ 1)],
            "too long" => new byte[70_000],
            _ => throw new IOException("the line is down"),
        });
        Assert.Contains(words, refusal.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Every_byte_of_an_answer_matters_or_makes_no_difference_to_what_it_says()
    {
        var random = new Random(20261122);
        byte[] question = [], answer = [];
        ReadOnlyMemory<byte> token = await new TimestampAuthority(async (request, stop) => { question = request.ToArray(); return answer = await _local.ReplyAsync(request, stop); }, TimeProvider.System).StampAsync(Data, Stop);
        Assert.True(Rfc3161TimestampRequest.TryDecode(question, out Rfc3161TimestampRequest? asked, out _));
        for (int i = 0; i < 1500; i++)
        {
            byte[] changed = [.. answer];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            try
            {
                TimestampAnswer read = TimestampAnswer.Read(asked, changed);
                read.Check(Data, new TimestampAuthorityOptions { Trust = TrustList.FromPem(_local.Root) }, TimeProvider.System.GetUtcNow());
                Assert.True(Rfc3161TimestampToken.TryDecode(read.Token, out Rfc3161TimestampToken? stamp, out _) && stamp.VerifySignatureForData(Data, out _));
            }
            catch (TimestampException)
            {
                // Refused, as most are.
            }
        }

        Assert.InRange(token.Length, 500, 10_240);
    }

    [Fact]
    public async Task A_wrong_policy_time_chain_or_length_is_refused()
    {
        Assert.Contains("not accepted", (await RefusalAsync(Data, new TimestampAuthorityOptions { Policy = "1.9.9" })).Message, StringComparison.Ordinal);
        Assert.Contains("not on the trust list", (await RefusalAsync(Data, new TimestampAuthorityOptions { Trust = TrustList.FromPem(SomeCertificates.Development.ExportRootPem()) })).Message, StringComparison.Ordinal);
        Assert.Contains("1024 bytes", (await RefusalAsync(Data, new TimestampAuthorityOptions { MaxTokenLength = 1024 })).Message, StringComparison.Ordinal);
        var late = new TimestampAuthority(_local.ReplyAsync, new FixedTime(TimeProvider.System.GetUtcNow().AddMinutes(6)));
        Assert.Contains("set the clock", (await Assert.ThrowsAsync<TimestampException>(() => late.StampAsync(Data, Stop))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "503")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nnope", "not accepted")]
    [InlineData("no HTTP", "no answer")]
    public async Task What_is_no_answer_over_HTTP_is_refused(string bytes, string words)
    {
        using LocalTimestamps broken = await LocalTimestamps.StartAsync();
        broken.Instead = Encoding.ASCII.GetBytes(bytes);
        var authority = new TimestampAuthority(broken.Address, Client, TimeProvider.System, new TimestampAuthorityOptions { Trust = TrustList.FromPem(broken.Root) });
        Assert.Contains(words, (await Assert.ThrowsAsync<TimestampException>(() => authority.StampAsync(Data, Stop))).Message, StringComparison.Ordinal);
        broken.Instead = [.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. new byte[1_000_000]];
        Assert.Contains("65536", (await Assert.ThrowsAsync<TimestampException>(() => authority.StampAsync(Data, Stop))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_ends_at_the_deadline_and_when_it_is_cancelled()
    {
        var clock = new AlarmTime();
        var silent = new TimestampAuthority(async (_, stop) => { clock.Ring(); await Task.Delay(Timeout.Infinite, stop); return []; }, clock);
        Assert.Contains("no answer within", (await Assert.ThrowsAsync<TimestampException>(() => silent.StampAsync(Data, Stop))).Message, StringComparison.Ordinal);
        var waiting = new TimestampAuthority(async (_, stop) => { await Task.Delay(Timeout.Infinite, stop); return []; }, TimeProvider.System);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.StampAsync(Data, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void An_address_over_which_anyone_could_answer_is_taken_only_where_it_is_known_whom_to_trust()
    {
        var http = new Uri("http://time.example/");
        Assert.Throws<ArgumentException>(() => new TimestampAuthority(http, Client, TimeProvider.System));
        Assert.Throws<ArgumentException>(() => new TimestampAuthority(new Uri("ftp://time.example/"), Client, TimeProvider.System, new TimestampAuthorityOptions { Trust = TrustList.Empty }));
        Assert.NotNull(new TimestampAuthority(new Uri("https://time.example/"), Client, TimeProvider.System));
        Assert.NotNull(new TimestampAuthority(http, Client, TimeProvider.System, new TimestampAuthorityOptions { Trust = TrustList.Empty }));
        foreach (TimestampAuthorityOptions options in (TimestampAuthorityOptions[])[new() { MaxTokenLength = 100 }, new() { Timeout = TimeSpan.Zero }, new() { MaxClockSkew = TimeSpan.FromDays(1) }, new() { Policy = "house rules" }])
        {
            Assert.Throws<ArgumentException>(() => new TimestampAuthority(_local.ReplyAsync, TimeProvider.System, options));
        }
    }

    [Fact]
    public async Task Without_a_time_stamp_no_file_is_written_and_none_is_left_behind()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("artistfirst-stamp-");
        string path = Path.Combine(folder.FullName, "song.wav");
        await File.WriteAllBytesAsync(path, Some.WaveWith(), Stop);
        var down = new TimestampAuthority((_, _) => throw new HttpRequestException("refused"), TimeProvider.System);
        var embedder = new ManifestEmbedder(new ManifestSigner(SomeCertificates.Key, SomeCertificates.Development.Chain, SomeCertificates.Clock, down));
        await Assert.ThrowsAsync<TimestampException>(() => embedder.EmbedAsync(path, path, SomeDrafts.Draft(), Stop));
        await Assert.ThrowsAsync<TimestampException>(() => embedder.EmbedAsync(path, Path.Combine(folder.FullName, "new.wav"), SomeDrafts.Draft(), Stop));
        Assert.Equal(Some.WaveWith(), await File.ReadAllBytesAsync(path, Stop));
        Assert.Equal("song.wav", Assert.Single(folder.GetFiles()).Name);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_a_time_stamp_nothing_is_written_to_a_stream()
    {
        var down = new TimestampAuthority((_, _) => throw new HttpRequestException("refused"), TimeProvider.System);
        var embedder = new ManifestEmbedder(new ManifestSigner(SomeCertificates.Key, SomeCertificates.Development.Chain, SomeCertificates.Clock, down));
        byte[] large = Some.WaveWith(Some.Chunk("junk", new byte[3_000_000]));
        foreach (byte[] file in (byte[][])[large, .. Some.OneOfEach.Where(static (_, i) => i != 2)])
        {
            using var output = new MemoryStream();
            await Assert.ThrowsAsync<TimestampException>(() => embedder.EmbedAsync(new MemoryStream(file), output, SomeDrafts.Draft(), Stop));
            Assert.Equal(0, output.Length);
        }
    }

    [Fact]
    public async Task What_is_signed_before_it_is_written_is_the_same_file()
    {
        var embedder = new ManifestEmbedder(new ManifestSigner(SomeCertificates.Key, SomeCertificates.Development.Chain, TimeProvider.System, Authority()));
        foreach (byte[] file in Some.OneOfEach.Where(static (_, i) => i != 2))
        {
            using var output = new MemoryStream();
            await embedder.EmbedAsync(new MemoryStream(file), output, SomeDrafts.Draft(), Stop);
            ValidationReport report = await new ManifestReader(TimeProvider.System).ReadAsync(output, Stop);
            Assert.Equal(ValidationState.Valid, report.State);
        }
    }

    private TimestampAuthority Authority() => new(_local.ReplyAsync, TimeProvider.System);

    private Task<TimestampException> RefusalAsync(byte[] data, TimestampAuthorityOptions? options, Func<byte[], byte[]>? change = null)
    {
        var authority = new TimestampAuthority(async (request, stop) => (change ?? (static good => good))(await _local.ReplyAsync(request, stop)), TimeProvider.System, options);
        return Assert.ThrowsAsync<TimestampException>(() => authority.StampAsync(data, Stop));
    }

    /// <summary>One authority for all tests.</summary>
    public sealed class Running : IAsyncLifetime
    {
        internal LocalTimestamps Local { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Local = await LocalTimestamps.StartAsync();

        public ValueTask DisposeAsync()
        {
            Local.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    // A clock whose one timer rings when it is told to.
    private sealed class AlarmTime : TimeProvider
    {
        private Action _ring = static () => { };

        public void Ring() => _ring();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ring = () => callback(state);
            return TimeProvider.System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
