using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ArtistFirst.Tests;

/// <summary>A time-stamp authority on loopback, made with OpenSSL: a root, a certificate for time-stamps, and <c>openssl ts -reply</c> for each request. It ends when it is disposed of.</summary>
internal sealed class LocalTimestamps : IDisposable
{
    public const string Policy = "1.2.3.4.1";

    private const string Configuration = """
        [tsa]
        dir = .
        serial = {0}/serial
        crypto_device = builtin
        signer_cert = {0}/tsa.pem
        certs = {0}/root.pem
        signer_key = {0}/tsa.key
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        other_policies = 1.2.3.4.2
        digests = sha256
        accuracy = secs:1
        ordering = yes
        tsa_name = yes
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-tsa-");
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stop = new();
    private Task _serving = Task.CompletedTask;

    private LocalTimestamps()
    {
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/tsa");

    /// <summary>The root in PEM.</summary>
    public string Root => File.ReadAllText(PathOf("root.pem"));

    /// <summary>What is sent over HTTP instead of an answer, from its first byte; null for answers.</summary>
    public byte[]? Instead { get; set; }

    public static async Task<LocalTimestamps> StartAsync()
    {
        var authority = new LocalTimestamps();
        await authority.MakeAsync();
        authority._listener.Start();

        // It outlives the step of the test that starts it, and must not stop with the token of that step.
        using (ExecutionContext.SuppressFlow())
        {
            authority._serving = Task.Run(authority.ServeAsync);
        }

        return authority;
    }

    /// <summary>The TimeStampResp for a TimeStampReq.</summary>
    public async Task<byte[]> ReplyAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await File.WriteAllBytesAsync(PathOf("request"), request, cancellationToken);
            await OpenSsl.RunAsync("ts", "-reply", "-config", PathOf("tsa.cnf"), "-section", "tsa", "-queryfile", PathOf("request"), "-out", PathOf("reply"));
            return await File.ReadAllBytesAsync(PathOf("reply"), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _serving.Wait(TimeSpan.FromSeconds(10));
        _folder.Delete(recursive: true);
        _stop.Dispose();
        _turn.Dispose();
        _listener.Dispose();
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private async Task MakeAsync()
    {
        await File.WriteAllTextAsync(PathOf("serial"), "01\n");
        await File.WriteAllTextAsync(PathOf("tsa.cnf"), Configuration.Replace("{0}", _folder.FullName, StringComparison.Ordinal));
        await File.WriteAllTextAsync(PathOf("tsa.ext"), "keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\nbasicConstraints=critical,CA:FALSE\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n");
        await OpenSsl.RunAsync("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", PathOf("root.key"), "-out", PathOf("root.pem"), "-subj", "/O=North Time/CN=North Time Root", "-days", "30");
        await OpenSsl.RunAsync("req", "-newkey", "rsa:2048", "-nodes", "-keyout", PathOf("tsa.key"), "-out", PathOf("tsa.csr"), "-subj", "/O=North Time/CN=North Time Authority");
        await OpenSsl.RunAsync("x509", "-req", "-in", PathOf("tsa.csr"), "-CA", PathOf("root.pem"), "-CAkey", PathOf("root.key"), "-CAcreateserial", "-extfile", PathOf("tsa.ext"), "-out", PathOf("tsa.pem"), "-days", "30");
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await AnswerOrLeaveAsync(client.GetStream(), _stop.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // It was disposed of.
        }
    }

    private async Task AnswerOrLeaveAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        try
        {
            await AnswerAsync(stream, cancellationToken);
        }
        catch (IOException)
        {
            // The client had enough, or asked for nothing.
        }
    }

    private async Task AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        byte[] request = await ReadRequestAsync(stream, cancellationToken);
        if (Instead is { } bytes)
        {
            await stream.WriteAsync(bytes, cancellationToken);
            return;
        }

        byte[] reply = await ReplyAsync(request, cancellationToken);
        byte[] head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\nContent-Length: {reply.Length}\r\nConnection: close\r\n\r\n");
        await stream.WriteAsync(head, cancellationToken);
        await stream.WriteAsync(reply, cancellationToken);
    }

    private static async Task<byte[]> ReadRequestAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[8192];
        int length = 0;
        while (true)
        {
            int head = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (head >= 0)
            {
                string text = Encoding.ASCII.GetString(buffer, 0, head);
                string line = text.Split("\r\n").Single(header => header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
                int end = head + 4 + int.Parse(line["Content-Length:".Length..], CultureInfo.InvariantCulture);
                if (length >= end)
                {
                    return buffer[(head + 4)..end];
                }
            }

            int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            length += read > 0 ? read : throw new EndOfStreamException("The client closed the connection before its request was whole.");
        }
    }
}
