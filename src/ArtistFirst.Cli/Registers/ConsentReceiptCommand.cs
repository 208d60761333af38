using System.CommandLine;
using System.Text.Json;
using ArtistFirst.Registry;
using ArtistFirst.Signing;

namespace ArtistFirst.Cli;

/// <summary><c>artistfirst consent receipt</c>: the receipts of a party; or whether a text is one.</summary>
internal static class ConsentReceiptCommand
{
    private static readonly Option<string?> Register = new("--register") { Description = "The register's SQLite file, or a PostgreSQL connection string." };
    private static readonly Option<string?> Party = new("--party") { Description = "Whose receipts." };
    private static readonly Option<FileInfo?> Key = new("--key") { Description = "The registry's private key: signs the receipts that wait, before they are told." };
    private static readonly Option<FileInfo?> PasswordFile = new("--password-file") { Description = "A file whose first line decrypts the key (PEM only)." };
    private static readonly Option<FileInfo?> Verify = new("--verify") { Description = "A receipt to verify instead, without a register." };
    private static readonly Option<FileInfo?> PublicKey = new("--public-key") { Description = "The registry's public key (JWK), with which to verify." };

    public static Command Make() => new Command("receipt", "Tells the receipts of a party, or verifies one.") { Register, Party, Key, PasswordFile, Verify, PublicKey }.Does(RunAsync);

    private static Task<int> RunAsync(ParseResult line, CommandOutput output, CancellationToken cancellationToken) =>
        (line.GetValue(Verify), line.GetValue(PublicKey), line.GetValue(Register), line.GetValue(Party)) switch
        {
            ({ } receipt, { } key, null, null) => VerifyAsync(receipt, key, output, cancellationToken),
            (null, null, { } register, { } party) => ListAsync(register, PartyId.Parse(party), line, output, cancellationToken),
            _ => throw new FormatException("Expected either --register and --party, or --verify and --public-key."),
        };

    private static async Task<int> VerifyAsync(FileInfo receipt, FileInfo keyFile, CommandOutput output, CancellationToken cancellationToken)
    {
        string token = await File.ReadAllTextAsync(receipt.FullName, cancellationToken).ConfigureAwait(false);
        PublicKey key = ArtistFirst.Signing.PublicKey.ImportJwk(await File.ReadAllBytesAsync(keyFile.FullName, cancellationToken).ConfigureAwait(false));
        ReceiptVerdict verdict = ReceiptIssuer.Verify(token, key);
        verdict.ThrowIfInvalid();
        output.Write(new ReceiptView(null, null, verdict.Payload), CliJson.Default.ReceiptView, static told => told.Tell());
        return ExitCode.Yes;
    }

    private static async Task<int> ListAsync(string name, PartyId party, ParseResult line, CommandOutput output, CancellationToken cancellationToken)
    {
        using PrivateKey? key = line.GetValue(Key) is { } file ? await KeyFile.LoadAsync(file, line.GetValue(PasswordFile), cancellationToken).ConfigureAwait(false) : null;
        ConsentRegister register = await RegisterSource.OpenAsync(name, null, key, cancellationToken).ConfigureAwait(false);
        await using (register.ConfigureAwait(false))
        {
            if (key is not null)
            {
                await new ReceiptIssuer(register, key).IssueAsync(cancellationToken).ConfigureAwait(false);
            }

            List<ReceiptView> receipts = [];
            await foreach (ConsentReceipt receipt in register.ReadReceiptsAsync(party, cancellationToken).ConfigureAwait(false))
            {
                receipts.Add(new ReceiptView(receipt.Revision, receipt.Token, PayloadOf(receipt.Token)));
            }

            output.Write(new ReceiptsView(party.ToString(), receipts), CliJson.Default.ReceiptsView, static told => told.Tell());
            return ExitCode.Yes;
        }
    }

    // The register's own: what it says is read without a key.
    private static JsonElement PayloadOf(string token)
    {
        string part = token.Split('.')[1];
        byte[] payload = new byte[StrictBase64Url.GetMaxDecodedLength(part.Length)];
        return StrictBase64Url.TryDecode(part, payload, out int written)
            ? JsonElement.Parse(payload.AsSpan(0, written))
            : throw new FormatException("Expected a receipt as it was signed; the register's holds something else.");
    }
}
