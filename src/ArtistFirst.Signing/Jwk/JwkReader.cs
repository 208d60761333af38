using System.Text;
using System.Text.Json;

namespace ArtistFirst.Signing;

/// <summary>Reads a JWK (RFC 7517) into its members: strict JSON, each known member once and of its type. Members that are not known are ignored, as RFC 7517 §4 wants.</summary>
internal static class JwkReader
{
    /// <summary>More than any key of this library takes with a certificate chain beside it; read before a signature was checked.</summary>
    private const int MaxLength = 65_536;

    private const int MaxDepth = 8;

    /// <summary>Reads the members; <paramref name="operation"/> is what <c>key_ops</c> must name where it is present.</summary>
    /// <exception cref="KeyFormatException">The text is not a JWK in strict form.</exception>
    public static JwkMembers Read(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> operation)
    {
        if (utf8.Length > MaxLength)
        {
            throw new KeyFormatException($"A JWK of at most {MaxLength} bytes was expected; {utf8.Length} came. Give one key, not a set or another file.");
        }

        if (!JsonText.IsStrict(utf8, MaxDepth, out string why))
        {
            throw new KeyFormatException($"A JWK is one JSON object (RFC 7517) in strict form. {why}");
        }

        var members = new JwkMembers { AllowsOperation = true };
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            reader.Read();
            ReadMember(ref members, name, ref reader, operation);
            reader.Skip();
        }

        return members;
    }

    private static void ReadMember(ref JwkMembers members, ReadOnlySpan<byte> name, scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> operation)
    {
        members.HasSecret |= IsSecret(name);
        switch (name)
        {
            case var _ when name.SequenceEqual("kty"u8):
                members.KeyType = Text(name, ref reader);
                break;
            case var _ when name.SequenceEqual("crv"u8):
                members.Curve = Text(name, ref reader);
                break;
            case var _ when name.SequenceEqual("x"u8):
                members.X = Text(name, ref reader);
                break;
            case var _ when name.SequenceEqual("y"u8):
                members.Y = Text(name, ref reader);
                break;
            case var _ when name.SequenceEqual("d"u8):
                members.D = Text(name, ref reader);
                break;
            case var _ when name.SequenceEqual("alg"u8):
                members.Algorithm = Text(name, ref reader);
                break;
            case var _ when name.SequenceEqual("use"u8):
                members.Use = Text(name, ref reader);
                break;
            case var _ when name.SequenceEqual("kid"u8):
                Text(name, ref reader);
                break;
            case var _ when name.SequenceEqual("key_ops"u8):
                members.AllowsOperation = ReadOperations(ref reader, operation);
                break;
        }
    }

    /// <summary>The private members of RSA and EC and OKP keys and the value of symmetric ones.</summary>
    private static bool IsSecret(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("d"u8) || name.SequenceEqual("k"u8) || name.SequenceEqual("p"u8) || name.SequenceEqual("q"u8)
        || name.SequenceEqual("dp"u8) || name.SequenceEqual("dq"u8) || name.SequenceEqual("qi"u8) || name.SequenceEqual("oth"u8);

    private static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> name, scoped ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.ValueSpan.IsEmpty
            ? reader.ValueSpan
            : throw new KeyFormatException($"The member '{Encoding.ASCII.GetString(name)}' of a JWK is a string without escapes and not empty; this one is not.");

    // RFC 7517 §4.3: an array of strings, none twice.
    private static bool ReadOperations(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> operation)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw BrokenOperations();
        }

        bool found = false;
        var operations = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String || !operations.Add(reader.GetString()!))
            {
                throw BrokenOperations();
            }

            found |= reader.ValueTextEquals(operation);
        }

        return found;
    }

    private static KeyFormatException BrokenOperations() => new("The member 'key_ops' of a JWK is an array of strings, none of them twice (RFC 7517 §4.3); this one is not.");
}
