using System.Text;
using System.Text.Json;
using ArtistFirst.Signing;

namespace ArtistFirst.Registry;

/// <summary>
/// Signs the receipts that parties get for every change that concerns them, and verifies them offline. A change and its waiting receipt are written in one transaction, and signed behind
/// it: a key service that is away holds up no withdrawal, and no receipt is forgotten.
/// </summary>
public sealed class ReceiptIssuer
{
    private const int MaxLength = 16 << 20;
    private const long MostAtOnce = 100;

    private static readonly byte[] Type = Encoding.ASCII.GetBytes(TypeName);

    private const string TypeName = "consent-receipt+jwt";

    private readonly ConsentRegister _register;
    private readonly LicenseSigner _signer;
    private readonly TimeProvider _time;

    /// <summary>Makes an issuer.</summary>
    /// <param name="register">The register whose changes are confirmed.</param>
    /// <param name="signer">Signs; publish its public key, with which parties verify.</param>
    /// <param name="time">The clock, or null for the system's.</param>
    /// <exception cref="ArgumentException">The signer's algorithm is not that of its key, or not one of tokens.</exception>
    public ReceiptIssuer(ConsentRegister register, ISigner signer, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        _register = register;
        _signer = new LicenseSigner(signer, TypeName, MaxLength);
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Verifies a receipt, without the register.</summary>
    /// <param name="token">The text; nothing is known of it.</param>
    /// <param name="key">The registry's public key.</param>
    public static ReceiptVerdict Verify(string token, PublicKey key)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(key);
        byte[] text = Encoding.UTF8.GetBytes(token.Trim());
        Span<byte> headerBytes = stackalloc byte[TokenHeader.BufferLength];
        LicenseOutcome outcome = CompactToken.TrySplit(text, MaxLength * 2, out CompactToken parts);
        if (outcome == LicenseOutcome.Valid && (outcome = TokenHeader.Read(parts, Type, true, headerBytes, out TokenHeader header)) == LicenseOutcome.Valid
            && (outcome = TokenSignature.Check(parts, header, key)) == LicenseOutcome.Valid)
        {
            byte[] payload = new byte[TokenPayload.LengthOf(parts)];
            outcome = TokenPayload.Decode(parts, payload, out ReadOnlySpan<byte> json);
            if (outcome == LicenseOutcome.Valid)
            {
                using JsonDocument document = JsonDocument.Parse(payload.AsMemory(0, json.Length));
                return new ReceiptVerdict { Payload = document.RootElement.Clone() };
            }
        }

        return new ReceiptVerdict { Finding = ReceiptNotSigned.Found(outcome) };
    }

    /// <summary>Signs the receipts that wait, the oldest first.</summary>
    /// <param name="cancellationToken">Gives up; what is signed stays.</param>
    /// <returns>How many were signed.</returns>
    /// <exception cref="ComplianceException">The register cannot be read or written to (AF2052).</exception>
    public async Task<int> IssueAsync(CancellationToken cancellationToken = default)
    {
        int issued = 0;
        while (true)
        {
            List<(byte[] Payload, long Revision, string Party)> waiting = await ReadWaitingAsync(cancellationToken).ConfigureAwait(false);
            if (waiting.Count == 0)
            {
                return issued;
            }

            List<(string Token, long Revision, string Party)> signed = [];
            foreach ((byte[] payload, long revision, string party) in waiting)
            {
                signed.Add((await _signer.SignAsync(payload, cancellationToken).ConfigureAwait(false), revision, party));
            }

            issued += await _register.Writer.WriteAsync(transaction => PutAsync(transaction, signed, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<int> PutAsync(RegisterTransaction transaction, List<(string Token, long Revision, string Party)> signed, CancellationToken cancellationToken)
    {
        int put = 0;
        foreach ((string token, long revision, string party) in signed)
        {
            put += await transaction.Session.ExecuteAsync(ReceiptQueries.Put, cancellationToken, token, revision, party).ConfigureAwait(false);
        }

        return put;
    }

    private Task<List<(byte[] Payload, long Revision, string Party)>> ReadWaitingAsync(CancellationToken cancellationToken) => _register.AskAsync(
        async (session, _) =>
        {
            List<(byte[] Payload, long Revision, string Party)> waiting = [];
            foreach ((long revision, string party) in await session.QueryAsync(
                ReceiptQueries.Waiting, static row => (row.GetInt64(0), row.GetString(1)), cancellationToken, MostAtOnce).ConfigureAwait(false))
            {
                List<RegisterHistoryEntry> entries = await session.QueryAsync(ReceiptQueries.Entries, HistoryRow.Read, cancellationToken, revision, party).ConfigureAwait(false);
                waiting.Add((ReceiptPayload.Write(_register.Registry, PartyId.Parse(party), revision, entries, _time.GetUtcNow()), revision, party));
            }

            return waiting;
        },
        cancellationToken);
}
