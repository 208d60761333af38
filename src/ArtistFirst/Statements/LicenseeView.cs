using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ArtistFirst;

/// <summary>
/// Statements as one licensee may see them: what concerns others alone is left out, and of a yes to others nothing is kept but that there is one. Every answer to the licensee is the same
/// with them as with the statements themselves.
/// </summary>
internal static class LicenseeView
{
    private const string Prefix = "another-licensee-";

    /// <summary>A register with the statements as the licensee may see them.</summary>
    public static RegisterContents Of(RegisterContents contents, string licensee)
    {
        ConsentStatement[] seen = [.. contents.Statements.Where(statement => statement.Effect != StatementEffect.Withdraw && MayConcern(statement, licensee)).Select(statement => Narrowed(statement, licensee))];
        HashSet<string> ids = [.. seen.Select(static statement => statement.Id)];
        IEnumerable<ConsentStatement> withdrawals = contents.Statements.Where(statement => statement.Withdraws is { } withdrawn && ids.Contains(withdrawn));
        IEnumerable<ConsentStatement> others = contents.Statements
            .Where(statement => statement.Effect == StatementEffect.Grant && statement.RecordedAt <= contents.AsOf && !MayConcern(statement, licensee))
            .GroupBy(static grant => (grant.Party, grant.Side, grant.Subject))
            .Select(same => ForOthers(same.First(), same.Aggregate(Uses.None, static (uses, grant) => uses | grant.Uses), licensee));
        return contents with { Statements = [.. seen, .. withdrawals, .. others.Where(grant => !ids.Contains(grant.Id))] };
    }

    /// <summary>A statement that concerns the licensee, without the names of others.</summary>
    public static ConsentStatement Narrowed(ConsentStatement statement, string licensee)
    {
        if (statement.Scope is not { } scope || scope.Licensees.Equals(LicenseeScope.Any))
        {
            return statement;
        }

        ImmutableArray<string> own = scope.Licensees.Named.IsDefault ? [] : [.. scope.Licensees.Named.Where(name => LicenseeScope.Only(name).MayReach(licensee))];
        return statement with { Scope = scope with { Licensees = own.IsEmpty ? LicenseeScope.Any : LicenseeScope.Only(own.AsSpan()) } };
    }

    private static bool MayConcern(ConsentStatement statement, string licensee) =>
        statement.Effect == StatementEffect.Grant ? statement.Reach.Licensees.Reaches(licensee) : statement.Reach.Licensees.MayReach(licensee);

    // To anybody but the licensee, as far as this licensee is told: how far it reaches, on what it rests and when it was said is between the others.
    private static ConsentStatement ForOthers(ConsentStatement grant, Uses uses, string licensee)
    {
        string said = string.Join('\n', grant.Party, grant.Side, grant.Subject);
        return new ConsentStatement
        {
            Id = Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 16)),
            Effect = StatementEffect.Grant,
            Party = grant.Party,
            Side = grant.Side,
            Subject = grant.Subject,
            Uses = uses,
            Scope = StatementScope.Everything with { Licensees = LicenseeScope.Except(licensee) },
            RecordedAt = DateTimeOffset.UnixEpoch,
            Source = StatementSource.Contract,
        };
    }
}
