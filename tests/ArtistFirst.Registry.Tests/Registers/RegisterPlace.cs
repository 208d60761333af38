using ArtistFirst.Tests;

namespace ArtistFirst.Registry.Tests;

/// <summary>A place for a register, in a file or a database, for a test that runs on both.</summary>
internal sealed class RegisterPlace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("artistfirst-register-");

    private RegisterPlace(string store, string database)
    {
        Store = store;
        Name = store is "sqlite" ? Path.Combine(_folder.FullName, "register.db") : database;
    }

    public string Store { get; }

    public string Name { get; }

    public static async Task<RegisterPlace> NewAsync(string store) => new(store, store is "sqlite" ? string.Empty : await PostgresServer.NewDatabaseAsync());

    public Task<ConsentRegister> OpenAsync(ConsentRegisterOptions? options = null, TimeProvider? time = null) => Store is "sqlite"
        ? ConsentRegister.OpenSqliteAsync(Name, options ?? SomeRegister.Options(), time)
        : ConsentRegister.OpenPostgresAsync(Name, options ?? SomeRegister.Options(), time);

    public void Dispose() => _folder.Delete(recursive: true);
}
